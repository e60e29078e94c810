package fr.healthdatahub.affiliation.matching;

import fr.healthdatahub.affiliation.conflict.Ties;
import java.util.List;

/** Who may be matched: a researcher, or a reviewer. */
public record Expert(
    String id, List<EvidenceUnit> units, List<SkillClaim> skills, Ties ties, Offer offer) {
  public Expert {
    units = List.copyOf(units);
    skills = List.copyOf(skills);
  }
}
