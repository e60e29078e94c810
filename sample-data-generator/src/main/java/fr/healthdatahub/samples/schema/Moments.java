package fr.healthdatahub.samples.schema;

import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;

/** Formats of dates and times in Table Schemas: words of C's strftime. */
public final class Moments {
  private static final Map<Character, String> WORDS =
      Map.of(
          'Y', "uuuu", 'm', "MM", 'd', "dd", 'H', "HH", 'M', "mm", 'S', "ss", 'j', "DDD", 'f',
          "SSSSSS");

  private Moments() {}

  /** The usual format of a type: date, time, datetime or yearmonth. */
  public static String usual(String type) {
    return switch (type) {
      case "date" -> "%Y-%m-%d";
      case "time" -> "%H:%M:%S";
      case "datetime" -> "%Y-%m-%dT%H:%M:%SZ";
      default -> "%Y-%m";
    };
  }

  /**
   * @param format such as %d/%m/%Y
   * @throws InvalidSchema when it has an unknown word
   */
  public static DateTimeFormatter formatter(String format) {
    StringBuilder pattern = new StringBuilder();
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c == '%' && i + 1 < format.length()) {
        String word = WORDS.get(format.charAt(++i));
        if (word == null) {
          throw new InvalidSchema(
              new Label(
                  "le format "
                      + format
                      + " a %"
                      + format.charAt(i)
                      + " ; connus : %Y %m %d %H %M %S %j %f",
                  "the format "
                      + format
                      + " has %"
                      + format.charAt(i)
                      + "; known: %Y %m %d %H %M %S %j %f"));
        }
        if (pattern.toString().endsWith(word)) {
          String twice = "%" + format.charAt(i);
          throw new InvalidSchema(
              new Label(
                  "le format " + format + " a " + twice + " deux fois de suite ; ôtez-en un",
                  "the format " + format + " has " + twice + " twice in a row; leave one out"));
        }
        pattern.append(word);
      } else {
        pattern.append('\'').append(c == '\'' ? "''" : String.valueOf(c)).append('\'');
      }
    }
    return DateTimeFormatter.ofPattern(pattern.toString(), Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
