package fr.healthdatahub.affiliation.freeword;

import fr.healthdatahub.affiliation.skill.Skill;
import java.util.List;

/**
 * A word that people typed as a skill and the tree lacks.
 *
 * @param word in its most frequent spelling
 * @param profiles how many researchers declare it, without those who show their skills to nobody
 * @param demands how many demands want it
 * @param nearest skills whose names look like it, the nearest first
 */
public record FreeWord(String word, int profiles, int demands, List<Skill> nearest) {
  public FreeWord {
    nearest = List.copyOf(nearest);
  }

  /** How many use it in all. */
  public int uses() {
    return profiles + demands;
  }
}
