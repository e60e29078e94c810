package fr.healthdatahub.accounts.token;

/**
 * A new token.
 *
 * @param secret to be shown once, null when it was shown already; it cannot be found again
 * @param token the token as listed from now on
 */
public record IssuedToken(String secret, TokenView token) {
  /** Leaves the secret out, so that it does not reach a log. */
  @Override
  public String toString() {
    return "IssuedToken[" + token + "]";
  }
}
