package fr.healthdatahub.accounts.password;

/** A hash from a time when less work was thought enough. */
public final class OlderHash {
  private OlderHash() {}

  /** Hashes with fewer iterations than now. */
  public static String of(String password) {
    return EncodedHash.of(password, 1000).text();
  }
}
