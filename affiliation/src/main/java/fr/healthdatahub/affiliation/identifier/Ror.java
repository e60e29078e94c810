package fr.healthdatahub.affiliation.identifier;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An id in the Research Organization Registry: seven signs of Crockford's base 32, then two check
 * digits by ISO 7064 MOD 97-10.
 *
 * @param value in the form {@code 02feahw73}
 */
public record Ror(String value) {
  private static final Pattern WRITTEN =
      Pattern.compile("(?:(?:https?://)?(?:www\\.)?ror\\.org/)?(0[0-9a-hjkmnp-tv-z]{6}[0-9]{2})/?");
  private static final String SIGNS = "0123456789abcdefghjkmnpqrstvwxyz";

  /** The id that is written with or without its address; empty when it is none. */
  public static Optional<Ror> parse(String written) {
    Matcher matcher = WRITTEN.matcher(written.strip().toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String value = matcher.group(1);
    long number = 0;
    for (char sign : value.substring(0, 7).toCharArray()) {
      number = number * SIGNS.length() + SIGNS.indexOf(sign);
    }
    long check = 98 - number * 100 % 97;
    return check == Long.parseLong(value.substring(7))
        ? Optional.of(new Ror(value))
        : Optional.empty();
  }
}
