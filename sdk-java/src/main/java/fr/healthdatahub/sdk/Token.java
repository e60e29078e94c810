package fr.healthdatahub.sdk;

/** What proves who you are. Never printed. */
public final class Token {
  private final String secret;

  private Token(String secret) {
    this.secret = secret == null || secret.isBlank() ? null : secret.strip();
  }

  /** A token that begins with {@code hub_}. */
  public static Token of(String secret) {
    return new Token(secret);
  }

  /** The token in the environment variable {@code HUB_TOKEN}; none when it is not set. */
  public static Token fromEnvironment() {
    return new Token(System.getenv("HUB_TOKEN"));
  }

  /** No token: public reads only. */
  public static Token none() {
    return new Token(null);
  }

  /** The secret, to keep it; null when there is none. */
  public String secret() {
    return secret;
  }

  @Override
  public String toString() {
    return secret == null ? "Token[none]" : "Token[hub_…]";
  }
}
