package fr.healthdatahub.web.api;

import fr.healthdatahub.challenges.problem.ChallengesProblem;

/** The caller's own name for a request that makes something, so that it is made once. */
public final class IdempotencyKey {
  private static final int LONGEST = 255;

  private IdempotencyKey() {}

  /** The key itself when it is one that the contract allows; null when there is none. */
  public static String checked(String key) {
    if (key != null
        && (key.isEmpty()
            || key.length() > LONGEST
            || key.chars().anyMatch(c -> c < 0x21 || c > 0x7e))) {
      throw ChallengesProblem.invalid("invalid-idempotency-key");
    }
    return key;
  }
}
