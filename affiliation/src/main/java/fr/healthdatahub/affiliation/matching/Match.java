package fr.healthdatahub.affiliation.matching;

import java.util.List;

/**
 * How well an expert fits a demand, and why.
 *
 * @param source what the index was given to find the expert again
 * @param score between 0 and 1, as all others
 * @param evidence the units that make up the text score, the best first
 * @param skills every skill of the demand with its points, in the demand's order
 */
public record Match(
    String expert,
    long source,
    double score,
    double text,
    double taxonomy,
    List<Evidence> evidence,
    List<SkillPoints> skills) {

  /**
   * A unit of the expert.
   *
   * @param unit its number, from 0
   * @param terms words of the demand that it shares, the strongest first; their points sum up to
   *     the score
   */
  public record Evidence(int unit, double score, List<TermPoints> terms) {}

  /**
   * A word, or a skill by any of its names, that demand and unit share.
   *
   * @param word as the demand has it; empty for a skill
   * @param skill its id; empty for a word
   */
  public record TermPoints(String word, String skill, double points) {}

  /**
   * A skill that the demand needs.
   *
   * @param skill id in the tree, or a word of the demand's own
   * @param wanted why it is looked for
   * @param has the expert's skill that came nearest; empty when none did
   * @param steps between both in the tree; negative when the expert's is the more general one
   * @param unit the first unit that names it; -1 when the expert declared it
   * @param points of the taxonomy score; their sum is the score
   * @param most the points of somebody who declared this very skill
   * @param asked the level that is wanted, 1 to 4; 0 for any
   * @param level the level that the expert declared for {@code has}; 0 when none is told
   */
  public record SkillPoints(
      String skill,
      Wanted wanted,
      String has,
      int steps,
      int unit,
      double points,
      double most,
      int asked,
      int level) {}

  /** Why a skill is looked for. */
  public enum Wanted {
    REQUIRED(2),
    DESIRED(1),
    /** The demand's text names it. */
    MENTIONED(0.5);

    private final double weight;

    Wanted(double weight) {
      this.weight = weight;
    }

    double weight() {
      return weight;
    }
  }
}
