package fr.healthdatahub.affiliation.matching;

import fr.healthdatahub.affiliation.conflict.Ties;
import fr.healthdatahub.affiliation.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What somebody needs, or an application that needs reviewers.
 *
 * @param from first day of the work; null when it is not told
 * @param to last day of the work; null when it is not told
 * @param languages tags of those of which an expert must speak one; empty for any
 */
public record Demand(
    String id,
    String title,
    String text,
    Language language,
    List<SkillClaim> required,
    List<SkillClaim> desired,
    Ties ties,
    LocalDate from,
    LocalDate to,
    Set<String> languages) {
  public Demand {
    required = List.copyOf(required);
    desired = List.copyOf(desired);
    languages = Set.copyOf(languages);
  }
}
