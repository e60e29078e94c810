package fr.healthdatahub.web.page;

import fr.healthdatahub.accounts.problem.AccountsProblem;
import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.challenges.problem.ChallengesProblem;
import fr.healthdatahub.web.identity.Refusal;
import fr.healthdatahub.web.problem.Words;
import java.time.ZoneId;
import java.util.Locale;

/** The sentence that a person reads when something was refused. */
public final class Refused {
  private Refused() {}

  /** The same words, and from when on it may be tried again. */
  public static String words(ChallengesProblem refusal, Language language, ZoneId zone) {
    String words = words(refusal, language.locale());
    return refusal
        .retryAt()
        .map(instant -> words + " " + language.say("try-again", language.instant(instant, zone)))
        .orElse(words);
  }

  /** Words for a refusal of the domain; anything else is not for people and is thrown again. */
  public static String words(RuntimeException refusal, Locale locale) {
    if (refusal instanceof AccountsProblem problem) {
      return Words.of(problem.code(), locale, problem.args().toArray());
    }
    if (refusal instanceof ChallengesProblem problem) {
      return Words.of(problem.code(), locale, problem.arguments().toArray());
    }
    if (refusal instanceof AffiliationProblem problem) {
      return Words.of(problem.code(), locale, problem.args().toArray());
    }
    if (refusal instanceof Refusal problem) {
      return Words.of(problem.code(), locale, problem.argument());
    }
    throw refusal;
  }
}
