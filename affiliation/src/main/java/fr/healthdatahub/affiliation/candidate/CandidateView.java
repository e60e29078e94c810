package fr.healthdatahub.affiliation.candidate;

import fr.healthdatahub.affiliation.matching.Exclusion;
import fr.healthdatahub.affiliation.matching.Match.Wanted;
import fr.healthdatahub.affiliation.researcher.EvidenceKind;
import java.util.List;

/**
 * How well a researcher fits a demand, and why: the points of skills and evidence sum up to the
 * score.
 *
 * @param score between 0 and 1, as text and taxonomy, of which it is made by the weights
 * @param capacity how many more demands the researcher takes
 * @param evidence what speaks for them in their works and interests, the best first
 * @param skills every skill of the demand, in its order
 * @param excluded what stands against them; empty for a candidate
 */
public record CandidateView(
    String researcherId,
    CandidateCard card,
    double score,
    double text,
    double taxonomy,
    int capacity,
    List<EvidencePoints> evidence,
    List<SkillReason> skills,
    List<Exclusion> excluded) {
  public CandidateView {
    evidence = List.copyOf(evidence);
    skills = List.copyOf(skills);
    excluded = List.copyOf(excluded);
  }

  /**
   * A work, or the interests, of the researcher.
   *
   * @param kind null for the interests that their profile states in free text
   * @param title empty for those, and for a publication of which only the DOI is known
   * @param year null when it is not told
   * @param doi in its one spelling; null for none
   * @param text how the interests of the profile begin; empty for works, which have titles
   * @param most the points of a text with the very words of the demand
   */
  public record EvidencePoints(
      EvidenceKind kind,
      String title,
      Integer year,
      String doi,
      String text,
      double points,
      double most,
      SharedTerms shared) {}

  /**
   * A skill that the demand needs.
   *
   * @param skill id in the tree, or a word of the demand's own
   * @param has the researcher's skill that comes nearest; empty when none does
   * @param steps between both in the tree; negative when the researcher's is the more general one
   * @param evidence title of the work that names it; null when the researcher declared it
   * @param most the points of somebody who declared this very skill
   * @param asked the level that the demand asks for, 1 to 4; 0 for any
   * @param level the level that the researcher declared for {@code has}; 0 when none is told
   */
  public record SkillReason(
      String skill,
      Wanted wanted,
      String has,
      int steps,
      String evidence,
      double points,
      double most,
      int asked,
      int level) {}
}
