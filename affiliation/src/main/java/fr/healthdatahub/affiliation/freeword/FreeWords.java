package fr.healthdatahub.affiliation.freeword;

import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.affiliation.problem.AffiliationProblem.Kind;
import fr.healthdatahub.affiliation.registry.RegistryVersion;
import fr.healthdatahub.affiliation.skill.NearestSkills;
import fr.healthdatahub.affiliation.skill.Skill;
import fr.healthdatahub.affiliation.skill.SkillAdditions;
import fr.healthdatahub.affiliation.skill.SkillTree;
import fr.healthdatahub.affiliation.text.TypedText;
import fr.healthdatahub.affiliation.time.AffiliationClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that people typed as skills and the tree lacks: officers make them names of skills, new
 * skills, or leave them. Profiles and demands keep the words as they were typed; what a word means
 * is asked of the tree when they are read, so that a decision holds at once and can be taken back.
 */
@ApplicationScoped
@Transactional
public class FreeWords {
  private static final int NEAREST = 3;

  @Inject FreeWordRepository words;
  @Inject RegistryVersion registry;
  @Inject AffiliationClock clock;
  @Inject Event<SkillDecided> decided;

  /** The version of the tree that this process knows. */
  private volatile long known = -1;

  /** Those on which nobody decided yet, the most used first. */
  public List<FreeWord> open() {
    List<SkillDecision> decisions = words.all();
    SkillTree tree = tree(decisions);
    Set<String> closed =
        decisions.stream().map(SkillDecision::key).collect(Collectors.toUnmodifiableSet());
    Map<String, Uses> found = new HashMap<>();
    words.profiles().forEach((word, count) -> add(found, word, count, 0));
    words.demands().forEach((word, count) -> add(found, word, 0, count));
    found.keySet().removeIf(key -> closed.contains(key) || tree.named(key).isPresent());
    return found.values().stream()
        .sorted(Uses.ORDER)
        .map(one -> one.view(NearestSkills.of(one.word(), tree, NEAREST)))
        .toList();
  }

  private static void add(Map<String, Uses> found, String word, int profiles, int demands) {
    found.computeIfAbsent(SkillTree.key(word), Uses::new).add(word, profiles, demands);
  }

  /** What was decided, the latest first. */
  public List<DecisionView> decisions() {
    return words.all().stream().map(SkillDecision::view).toList();
  }

  /**
   * Decides on a word.
   *
   * @throws AffiliationProblem conflict, {@code skill-decided}; invalid: {@code skill-word}, {@code
   *     skill-taken}, {@code skill-unknown}, {@code skill-label}, {@code skill-reason}
   */
  public DecisionView decide(String officerId, NewDecision typed) {
    long version = words.change(); // First: who decides at the same moment sees this one.
    List<SkillDecision> earlier = words.all();
    String key = SkillTree.key(TypedText.line(typed.word()));
    if (earlier.stream().anyMatch(one -> one.key().equals(key))) {
      throw AffiliationProblem.of(Kind.CONFLICT, "skill-decided", typed.word());
    }
    SkillTree before = tree(earlier);
    SkillDecision decision =
        new SkillDecision(DecisionRules.checked(typed, before), officerId, clock.now());
    words.add(decision);
    List<SkillDecision> now = new ArrayList<>(earlier);
    now.add(decision);
    return told(new SkillDecided(officerId, decision.view(), false, version, before, tree(now)));
  }

  /**
   * Takes a decision back: the word is a free one again.
   *
   * @throws AffiliationProblem not found, {@code skill-decision-not-found}; conflict, {@code
   *     skill-in-use}
   */
  public DecisionView takeBack(String officerId, String id) {
    long version = words.change();
    SkillDecision decision =
        words
            .find(id)
            .orElseThrow(() -> AffiliationProblem.of(Kind.NOT_FOUND, "skill-decision-not-found"));
    List<SkillDecision> earlier = words.all();
    earlier.stream()
        .filter(decision::carries)
        .findFirst()
        .ifPresent(
            other -> {
              throw AffiliationProblem.of(Kind.CONFLICT, "skill-in-use", other.word());
            });
    List<SkillDecision> left = earlier.stream().filter(one -> one != decision).toList();
    words.remove(decision);
    return told(
        new SkillDecided(officerId, decision.view(), true, version, tree(earlier), tree(left)));
  }

  private DecisionView told(SkillDecided event) {
    decided.fire(event);
    registry.change();
    return event.decision();
  }

  /**
   * Makes this process know all that is decided: each node every two seconds, and whoever derives
   * something from the registry, before.
   */
  public void follow() {
    long version = words.version(); // Before the rows: they hold everything up to it.
    if (version != known) {
      use(version, tree(words.all()));
    }
  }

  void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) SkillDecided event) {
    use(event.version(), event.after());
  }

  /** Whoever read before a decision may come here after it. */
  private synchronized void use(long version, SkillTree tree) {
    if (version >= known) {
      known = version;
      SkillTree.use(tree);
    }
  }

  private static SkillTree tree(List<SkillDecision> decisions) {
    List<Skill> skills = new ArrayList<>();
    Map<String, String> synonyms = new HashMap<>();
    for (SkillDecision one : decisions) {
      switch (one.kind()) {
        case SKILL -> skills.add(one.made());
        case SYNONYM -> synonyms.put(one.word(), one.skill());
        case FREE_WORD -> {}
      }
    }
    return SkillTree.standard().with(new SkillAdditions(skills, synonyms));
  }
}
