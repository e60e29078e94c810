package fr.healthdatahub.accounts.person;

import fr.healthdatahub.accounts.password.PasswordRules;
import fr.healthdatahub.accounts.problem.AccountsProblem;
import fr.healthdatahub.accounts.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What people may enter about themselves. */
final class ProfileRules {
  private static final Pattern EMAIL =
      Pattern.compile(
          "[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
  private static final int LONGEST_EMAIL = 254;
  private static final int LONGEST_LOCAL_PART = 64;
  private static final int SHORTEST_NAME = 2;
  private static final int LONGEST_NAME = 60;

  /** Letters and signs that are drawn as nothing. */
  private static final String BLANKS = "\u115f\u1160\u3164\uffa0\u2800";

  private static final Set<String> LANGUAGES = Set.of("fr", "en");

  private ProfileRules() {}

  static String tidyEmail(String email) {
    return email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
  }

  static String tidyName(String displayName) {
    return displayName == null ? "" : displayName.strip();
  }

  static void check(String email, String displayName, String password, Locale locale) {
    List<Violation> violations = new ArrayList<>();
    displayName(displayName).ifPresent(violations::add);
    email(email).ifPresent(violations::add);
    PasswordRules.check(password, email).ifPresent(violations::add);
    locale(locale).ifPresent(violations::add);
    if (!violations.isEmpty()) {
      throw AccountsProblem.invalid(violations);
    }
  }

  static void require(Optional<Violation> violation) {
    if (violation.isPresent()) {
      throw AccountsProblem.invalid(List.of(violation.get()));
    }
  }

  static Optional<Violation> email(String email) {
    boolean sound =
        email.length() <= LONGEST_EMAIL
            && email.indexOf('@') <= LONGEST_LOCAL_PART
            && EMAIL.matcher(email).matches();
    return sound ? Optional.empty() : Optional.of(Violation.of("email", "email-syntax"));
  }

  static Optional<Violation> displayName(String name) {
    if (name.length() < SHORTEST_NAME || name.length() > LONGEST_NAME) {
      return Optional.of(
          Violation.of("displayName", "display-name-length", SHORTEST_NAME, LONGEST_NAME));
    }
    boolean shown = name.codePoints().anyMatch(Character::isLetterOrDigit);
    return !shown || name.codePoints().anyMatch(ProfileRules::invisible)
        ? Optional.of(Violation.of("displayName", "display-name-characters"))
        : Optional.empty();
  }

  static Optional<Violation> locale(Locale locale) {
    return locale != null && LANGUAGES.contains(locale.getLanguage())
        ? Optional.empty()
        : Optional.of(Violation.of("locale", "locale-unsupported"));
  }

  /** Control characters, and those that reverse or split the text around them. */
  private static boolean invisible(int codePoint) {
    if (BLANKS.indexOf(codePoint) >= 0) {
      return true;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }
}
