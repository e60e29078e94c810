package fr.healthdatahub.affiliation.demand;

import fr.healthdatahub.affiliation.researcher.Discipline;
import fr.healthdatahub.affiliation.researcher.SkillLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A demand as its owner states it.
 *
 * @param institution its name in any spelling; blank for none
 * @param need what is needed, at most 8,000 characters
 * @param required skills without which it cannot be done
 * @param desired skills that would help
 * @param discipline null for any
 * @param languages tags of those of which somebody must speak one; empty for any
 * @param starts first day; null when it is open
 * @param ends last day; null when it is open
 * @param effortDays days of work in all; null when it is open
 */
public record DemandDraft(
    String institution,
    String title,
    String need,
    List<SkillLevel> required,
    List<SkillLevel> desired,
    Discipline discipline,
    Set<String> languages,
    String place,
    boolean remote,
    LocalDate starts,
    LocalDate ends,
    Integer effortDays,
    Confidentiality confidentiality) {
  public DemandDraft {
    required = List.copyOf(required);
    desired = List.copyOf(desired);
    languages = Set.copyOf(languages);
  }
}
