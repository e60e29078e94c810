package fr.healthdatahub.affiliation.matching;

import fr.healthdatahub.affiliation.matching.Match.SkillPoints;
import fr.healthdatahub.affiliation.matching.Match.Wanted;
import fr.healthdatahub.affiliation.text.Terms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The skills that a demand needs. The taxonomy score is Σ weight × best ÷ Σ weight, where best is
 * the expert's skill that comes nearest: strength × nearness × level.
 */
final class TaxonomyQuery {
  /** One skill of the demand. */
  record Need(int skill, Wanted wanted, int level, double share) {}

  private final Concepts concepts;
  private final List<Need> needs = new ArrayList<>();

  TaxonomyQuery(Demand demand, Concepts concepts) {
    this.concepts = concepts;
    List<Need> found = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    demand.required().forEach(claim -> add(found, seen, claim, Wanted.REQUIRED));
    demand.desired().forEach(claim -> add(found, seen, claim, Wanted.DESIRED));
    List<String> terms = Terms.of(demand.title() + ".\n" + demand.text(), demand.language());
    for (String id : concepts.mentioned(terms, demand.language())) {
      int skill = concepts.number(id);
      if (!implied(seen, skill)) {
        add(found, seen, new SkillClaim(id, 0), Wanted.MENTIONED);
      }
    }
    double sum = found.stream().mapToDouble(need -> need.wanted().weight()).sum();
    found.forEach(
        need ->
            needs.add(
                new Need(need.skill(), need.wanted(), need.level(), need.wanted().weight() / sum)));
  }

  /** The share of the needs that are stated, and not only mentioned in the text. */
  double stated() {
    return needs.stream()
        .filter(need -> need.wanted() != Wanted.MENTIONED)
        .mapToDouble(Need::share)
        .sum();
  }

  List<Need> needs() {
    return needs;
  }

  /** Σ of the points of all needs for the skills at a reader's place. */
  double score(Packed.Reader skills) {
    double[] best = new double[needs.size()];
    each(
        skills,
        (need, points, has, steps, unit, level) -> best[need] = Math.max(best[need], points));
    double score = 0;
    for (double points : best) {
      score += points;
    }
    return score;
  }

  /** The same score, skill by skill. */
  List<SkillPoints> explain(Packed.Reader skills) {
    SkillPoints[] best = new SkillPoints[needs.size()];
    for (int i = 0; i < best.length; i++) {
      Need need = needs.get(i);
      best[i] = points(need, "", 0, -1, 0, 0);
    }
    each(
        skills,
        (need, points, has, steps, unit, level) -> {
          if (points > best[need].points()) {
            best[need] = points(needs.get(need), concepts.id(has), steps, unit, points, level);
          }
        });
    return List.of(best);
  }

  private SkillPoints points(Need need, String has, int steps, int unit, double points, int level) {
    String skill = concepts.id(need.skill());
    return new SkillPoints(
        skill, need.wanted(), has, steps, unit, points, need.share(), need.level(), level);
  }

  private interface Found {
    void take(int need, double points, int has, int steps, int unit, int level);
  }

  private void each(Packed.Reader skills, Found found) {
    int count = skills.number();
    for (int i = 0; i < count; i++) {
      int has = skills.number();
      double strength = (double) skills.number() / ExpertSkills.SCALE;
      int level = skills.number();
      int unit = skills.number() - 1;
      for (int n = 0; n < needs.size(); n++) {
        Need need = needs.get(n);
        int steps = concepts.steps(need.skill(), has);
        if (steps != Concepts.UNRELATED) {
          double enough = level > 0 && level < need.level() ? (double) level / need.level() : 1;
          double points = need.share() * strength * Concepts.nearness(steps) * enough;
          found.take(n, points, has, steps, unit, level);
        }
      }
    }
  }

  /** A text that asks for Cox models says “survival”, too: that is no need of its own. */
  private boolean implied(Set<Integer> seen, int skill) {
    return seen.stream().anyMatch(other -> concepts.steps(skill, other) >= 0);
  }

  private void add(List<Need> found, Set<Integer> seen, SkillClaim claim, Wanted wanted) {
    int skill = concepts.declared(claim.name());
    if (seen.add(skill)) {
      found.add(new Need(skill, wanted, claim.level(), 0));
    }
  }
}
