package fr.healthdatahub.sdk;

import fr.healthdatahub.sdk.internal.SkillsApi;
import fr.healthdatahub.sdk.model.DecisionKind;
import fr.healthdatahub.sdk.model.FreeWord;
import fr.healthdatahub.sdk.model.NewSkillDecision;
import fr.healthdatahub.sdk.model.SkillDecision;
import java.util.List;

/** For officers: words that people typed as skills and the tree of skills lacks. */
public final class FreeWordsHandle {
  private static final int MOST = 200;

  private final Transport transport;
  private final SkillsApi api;

  FreeWordsHandle(Transport transport) {
    this.transport = transport;
    this.api = new SkillsApi(transport.api());
  }

  /** Those on which nobody decided yet, the most used first; at most 200. */
  public List<FreeWord> open() {
    return transport.call(() -> api.listFreeWords(null, MOST, null)).getItems();
  }

  /** What was decided, the latest first; at most 200. */
  public List<SkillDecision> decisions() {
    return transport.call(() -> api.listSkillDecisions(null, MOST)).getItems();
  }

  /**
   * Makes a word another name of a skill.
   *
   * @param skill id or any name of the skill
   */
  public SkillDecision merge(String word, String skill) {
    return decide(new NewSkillDecision().word(word).kind(DecisionKind.SYNONYM).skill(skill));
  }

  /**
   * Makes a word a new skill.
   *
   * @param parent id or any name of the skill that it is a kind of
   */
  public SkillDecision accept(String word, String english, String french, String parent) {
    return decide(
        new NewSkillDecision()
            .word(word)
            .kind(DecisionKind.SKILL)
            .english(english)
            .french(french)
            .parent(parent));
  }

  /** Leaves a word one of people's own. */
  public SkillDecision decline(String word, String reason) {
    return decide(new NewSkillDecision().word(word).kind(DecisionKind.FREE_WORD).reason(reason));
  }

  /** Takes a decision back: the word is a free one again. */
  public void takeBack(String decisionId) {
    transport.send(
        () -> {
          api.takeBackDecision(decisionId);
          return null;
        });
  }

  private SkillDecision decide(NewSkillDecision decision) {
    return transport.call(() -> api.decideOnWord(decision));
  }
}
