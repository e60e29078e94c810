package fr.healthdatahub.web.skills;

import fr.healthdatahub.affiliation.freeword.DecisionView;
import fr.healthdatahub.affiliation.freeword.FreeWord;
import fr.healthdatahub.affiliation.freeword.NewDecision;
import fr.healthdatahub.openapi.model.DecisionKind;
import fr.healthdatahub.openapi.model.NearSkill;
import fr.healthdatahub.openapi.model.NewSkillDecision;
import fr.healthdatahub.openapi.model.SkillDecision;
import java.time.ZoneOffset;
import java.util.Locale;

/** Free words and decisions as the contract has them. */
final class SkillModels {
  private SkillModels() {}

  static fr.healthdatahub.openapi.model.FreeWord word(FreeWord word, Locale locale) {
    return new fr.healthdatahub.openapi.model.FreeWord()
        .word(word.word())
        .profiles(word.profiles())
        .demands(word.demands())
        .nearest(
            word.nearest().stream()
                .map(one -> new NearSkill().id(one.id()).label(SkillWords.label(one.id(), locale)))
                .toList());
  }

  static SkillDecision decision(DecisionView view) {
    return new SkillDecision()
        .id(view.id())
        .word(view.word())
        .kind(DecisionKind.valueOf(view.kind().name()))
        .skill(view.skill())
        .english(view.english())
        .french(view.french())
        .parent(view.parent())
        .reason(view.reason())
        .decidedAt(view.decidedAt().atOffset(ZoneOffset.UTC));
  }

  static NewDecision decision(NewSkillDecision asked) {
    return new NewDecision(
        asked.getWord(),
        fr.healthdatahub.affiliation.freeword.DecisionKind.valueOf(asked.getKind().name()),
        asked.getSkill(),
        asked.getEnglish(),
        asked.getFrench(),
        asked.getParent(),
        asked.getReason());
  }
}
