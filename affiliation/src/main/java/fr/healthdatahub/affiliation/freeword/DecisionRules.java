package fr.healthdatahub.affiliation.freeword;

import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.affiliation.problem.Violation;
import fr.healthdatahub.affiliation.skill.Skill;
import fr.healthdatahub.affiliation.skill.SkillTree;
import fr.healthdatahub.affiliation.text.TypedText;
import java.util.ArrayList;
import java.util.List;

/** What a decision must say, and in which form it is kept. */
final class DecisionRules {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_REASON = 2000;

  private final SkillTree tree;
  private final List<Violation> wrong = new ArrayList<>();

  private DecisionRules(SkillTree tree) {
    this.tree = tree;
  }

  /**
   * The decision in the form that is kept: only what its kind needs, skills by their ids.
   *
   * @param tree all that is decided until now
   * @throws AffiliationProblem invalid: {@code skill-word}, {@code skill-taken}, {@code
   *     skill-unknown}, {@code skill-label}, {@code skill-reason}
   */
  static NewDecision checked(NewDecision typed, SkillTree tree) {
    DecisionRules rules = new DecisionRules(tree);
    NewDecision tidy = rules.tidy(typed);
    AffiliationProblem.require(rules.wrong);
    return tidy;
  }

  private NewDecision tidy(NewDecision typed) {
    String word = named("word", "skill-word", typed.word());
    if (tree.named(word).isPresent()) {
      wrong.add(Violation.of("word", "skill-taken", word));
    }
    return switch (typed.kind()) {
      case SYNONYM -> NewDecision.synonym(word, known("skill", typed.skill()));
      case FREE_WORD -> NewDecision.freeWord(word, reason(typed.reason()));
      case SKILL -> {
        String english = label("english", typed.english());
        String french = label("french", typed.french());
        yield new NewDecision(
            word,
            DecisionKind.SKILL,
            id(english),
            english,
            french,
            known("parent", typed.parent()),
            null);
      }
    };
  }

  private String named(String field, String code, String typed) {
    String name = TypedText.line(typed);
    if (SkillTree.key(name).isEmpty() || name.length() > LONGEST_NAME) {
      wrong.add(Violation.of(field, code, LONGEST_NAME));
    }
    return name;
  }

  private String label(String field, String typed) {
    String label = named(field, "skill-label", typed);
    if (id(label).isEmpty()) {
      wrong.add(Violation.of(field, "skill-label", LONGEST_NAME));
    }
    if (tree.named(label).isPresent() || tree.skill(id(label)).isPresent()) {
      wrong.add(Violation.of(field, "skill-taken", label));
    }
    return label;
  }

  private String known(String field, String typed) {
    String name = TypedText.line(typed);
    String id = tree.named(name).map(Skill::id).orElse("");
    if (id.isEmpty()) {
      wrong.add(Violation.of(field, "skill-unknown", name));
    }
    return id;
  }

  private String reason(String typed) {
    String reason = TypedText.lines(typed);
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      wrong.add(Violation.of("reason", "skill-reason", LONGEST_REASON));
    }
    return reason;
  }

  /** As in the file: lower case, digits and hyphens. */
  private static String id(String english) {
    return SkillTree.key(english).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }
}
