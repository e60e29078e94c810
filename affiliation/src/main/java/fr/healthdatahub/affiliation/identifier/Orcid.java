package fr.healthdatahub.affiliation.identifier;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An ORCID iD: 15 digits and a check character by ISO 7064 MOD 11-2.
 *
 * @param value in the form {@code 0000-0002-1825-0097}
 */
public record Orcid(String value) {
  private static final Pattern WRITTEN =
      Pattern.compile("(?:(?:https?://)?(?:www\\.)?orcid\\.org/)?([0-9- ]{15,18}[0-9xX])/?");

  public Orcid {
    if (!value.matches("(\\d{4}-){3}\\d{3}[\\dX]") || check(value) != value.charAt(18)) {
      throw new IllegalArgumentException("Not an ORCID iD: " + value);
    }
  }

  /** The iD that is written with or without address and hyphens; empty when it is none. */
  public static Optional<Orcid> parse(String written) {
    Matcher matcher = WRITTEN.matcher(written.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String bare = matcher.group(1).replaceAll("[- ]", "").toUpperCase(Locale.ROOT);
    if (bare.length() != 16) {
      return Optional.empty();
    }
    String value = bare.replaceAll("(.{4})(?!$)", "$1-");
    return check(value) == value.charAt(18) ? Optional.of(new Orcid(value)) : Optional.empty();
  }

  /** The check character that the 15 digits of a value ask for. */
  private static char check(String value) {
    int total = 0;
    for (int i = 0; i < 18; i++) {
      if (value.charAt(i) != '-') {
        total = (total + Character.digit(value.charAt(i), 10)) * 2;
      }
    }
    int rest = (12 - total % 11) % 11;
    return rest == 10 ? 'X' : Character.forDigit(rest, 10);
  }

  @Override
  public String toString() {
    return value;
  }
}
