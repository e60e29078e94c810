package fr.healthdatahub.affiliation.text;

import java.util.regex.Pattern;

/**
 * Texts as people type them, in the form that is kept: without control characters, halves of
 * characters and characters that only steer how others are shown. Of these the joiners stay,
 * without which some scripts cannot be written.
 */
public final class TypedText {
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cs}\\p{Cf}&&[^\\x{200C}\\x{200D}]]");
  private static final Pattern BLANKS = Pattern.compile("[\\p{Cc}\\s\\x{2028}\\x{2029}]+");
  private static final Pattern BREAK = Pattern.compile("\\R");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

  private TypedText() {}

  /** One line without doubled blanks; empty for null. */
  public static String line(String typed) {
    return typed == null
        ? ""
        : BLANKS.matcher(UNSEEN.matcher(typed).replaceAll("")).replaceAll(" ").strip();
  }

  /** Lines stay lines; empty for null. */
  public static String lines(String typed) {
    if (typed == null) {
      return "";
    }
    String broken = BREAK.matcher(UNSEEN.matcher(typed).replaceAll("")).replaceAll("\n");
    return CONTROL.matcher(broken).replaceAll("").strip();
  }
}
