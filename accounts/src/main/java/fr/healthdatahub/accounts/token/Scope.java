package fr.healthdatahub.accounts.token;

import java.util.Arrays;
import java.util.Optional;

/** What a token may do for its person. */
public enum Scope {
  CHALLENGES_READ("challenges:read"),
  CHALLENGES_ORGANISE("challenges:organise"),
  SUBMISSIONS_READ("submissions:read"),
  SUBMISSIONS_WRITE("submissions:write"),
  SAMPLES_READ("samples:read"),
  SAMPLES_GENERATE("samples:generate"),
  AFFILIATION_READ("affiliation:read"),
  AFFILIATION_WRITE("affiliation:write"),
  AFFILIATION_MATCH("affiliation:match"),
  ACCOUNT("account");

  private final String text;

  Scope(String text) {
    this.text = text;
  }

  /** Returns the scope as the API writes it, such as {@code submissions:write}. */
  public String text() {
    return text;
  }

  /** Finds the scope that the API writes as {@code text}. */
  public static Optional<Scope> of(String text) {
    return Arrays.stream(values()).filter(scope -> scope.text.equals(text)).findFirst();
  }
}
