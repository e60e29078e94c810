package fr.healthdatahub.affiliation.identifier;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A DOI in one spelling, so that the same work is found again: without address, in lower case (the
 * handbook of the DOI: ASCII letters do not differ by case).
 *
 * @param value such as {@code 10.1000/182}
 */
public record Doi(String value) {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?:(?:https?://)?(?:dx\\.|www\\.)?doi\\.org/|(?:info:)?doi[:/]\\s*)?"
              + "(10\\.\\d{4,9}(?:\\.\\d+)*/\\S+)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ESCAPED = Pattern.compile("%[0-9a-fA-F]{2}");

  public Doi {
    if (!value.matches("10\\.\\d{4,9}(\\.\\d+)*/\\S+")) {
      throw new IllegalArgumentException("Not a DOI: " + value);
    }
    value = value.toLowerCase(Locale.ROOT);
  }

  /** The DOI that is written bare, with {@code doi:} or as an address; empty when it is none. */
  public static Optional<Doi> parse(String written) {
    Matcher matcher = WRITTEN.matcher(written.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String bare = matcher.group(1);
    boolean address = written.strip().toLowerCase(Locale.ROOT).contains("doi.org/");
    if (address && ESCAPED.matcher(bare).find()) {
      bare = decoded(bare);
    }
    // A sentence's end is not of the DOI; brackets are, when they are a pair.
    while (bare.matches(".*[.,;:]") || (bare.endsWith(")") && !bare.contains("("))) {
      bare = bare.substring(0, bare.length() - 1);
    }
    return bare.matches("10\\.\\d{4,9}(\\.\\d+)*/\\S+")
        ? Optional.of(new Doi(bare))
        : Optional.empty();
  }

  private static String decoded(String bare) {
    try {
      return URLDecoder.decode(bare.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEscaped) {
      return bare;
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
