package fr.healthdatahub.accounts.password;

import fr.healthdatahub.accounts.problem.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a new password must be: long enough, and not among the first that anybody would try. */
public final class PasswordRules {
  private static final int SHORTEST = 12;
  private static final int LONGEST = 128;
  private static final int FEWEST_DIFFERENT = 5;
  private static final Set<String> COMMON = common();

  private PasswordRules() {}

  /**
   * Checks a new password.
   *
   * @param password the password
   * @param email the account's address, which is no secret
   * @return what is wrong with it: {@code password-length}, {@code password-too-common} or {@code
   *     password-is-email}, on the field {@code password}
   */
  public static Optional<Violation> check(String password, String email) {
    int length = password == null ? 0 : password.codePointCount(0, password.length());
    if (length < SHORTEST || length > LONGEST) {
      return Optional.of(Violation.of("password", "password-length", SHORTEST, LONGEST));
    }
    String lower = password.toLowerCase(Locale.ROOT);
    if (COMMON.contains(lower) || lower.codePoints().distinct().count() < FEWEST_DIFFERENT) {
      return Optional.of(Violation.of("password", "password-too-common"));
    }
    if (lower.equals(email) || lower.equals(email.substring(0, Math.max(0, email.indexOf('@'))))) {
      return Optional.of(Violation.of("password", "password-is-email"));
    }
    return Optional.empty();
  }

  private static Set<String> common() {
    try (InputStream list = PasswordRules.class.getResourceAsStream("common-passwords.txt")) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
