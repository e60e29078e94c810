package fr.healthdatahub.affiliation.matching;

import fr.healthdatahub.affiliation.conflict.Ties;
import fr.healthdatahub.affiliation.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Experts and demands of tests. */
final class People {
  private People() {}

  static Expert expert(String id, List<String> texts, String... skills) {
    List<EvidenceUnit> units = new ArrayList<>();
    for (String text : texts) {
      units.add(new EvidenceUnit("", text, 2024, Language.of(null, text)));
    }
    return new Expert(id, units, claims(skills), Ties.NONE, Offer.OPEN);
  }

  static Demand demand(String text, String... required) {
    return demand(text, claims(required), List.of());
  }

  static Demand demand(String text, List<SkillClaim> required, List<SkillClaim> desired) {
    return new Demand(
        "d", "", text, Language.of(null, text), required, desired, Ties.NONE, null, null, Set.of());
  }

  static List<SkillClaim> claims(String... names) {
    List<SkillClaim> claims = new ArrayList<>();
    for (String name : names) {
      claims.add(new SkillClaim(name, 0));
    }
    return claims;
  }
}
