package fr.healthdatahub.web.page;

import fr.healthdatahub.accounts.problem.AccountsProblem;
import fr.healthdatahub.challenges.problem.ChallengesProblem;
import fr.healthdatahub.web.identity.Refusal;
import fr.healthdatahub.web.problem.Words;
import java.util.Locale;

/** The sentence that a person reads when something was refused. */
public final class Refused {
  private Refused() {}

  /** Words for a refusal of the domain; anything else is not for people and is thrown again. */
  public static String words(RuntimeException refusal, Locale locale) {
    if (refusal instanceof AccountsProblem problem) {
      return Words.of(problem.code(), locale, problem.args().toArray());
    }
    if (refusal instanceof ChallengesProblem problem) {
      return Words.of(problem.code(), locale, problem.arguments().toArray());
    }
    if (refusal instanceof Refusal problem) {
      return Words.of(problem.code(), locale, problem.argument());
    }
    throw refusal;
  }
}
