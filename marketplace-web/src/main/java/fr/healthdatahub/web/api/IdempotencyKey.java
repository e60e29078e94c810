package fr.healthdatahub.web.api;

import fr.healthdatahub.challenges.problem.ChallengesProblem;
import java.util.UUID;

/** The caller's own name for a request that makes something, so that it is made once. */
public final class IdempotencyKey {
  private static final int LONGEST = 255;

  private IdempotencyKey() {}

  /** The key itself when it is one that the contract allows; null when there is none. */
  public static String checked(String key) {
    if (key != null && !allowed(key)) {
      throw ChallengesProblem.invalid("invalid-idempotency-key");
    }
    return key;
  }

  /** The key that a form sends back; a new one in place of what no page writes. */
  public static String ofForm(String key) {
    return key != null && allowed(key) ? key : UUID.randomUUID().toString();
  }

  private static boolean allowed(String key) {
    return !key.isEmpty()
        && key.length() <= LONGEST
        && key.chars().allMatch(c -> c >= 0x21 && c <= 0x7e);
  }
}
