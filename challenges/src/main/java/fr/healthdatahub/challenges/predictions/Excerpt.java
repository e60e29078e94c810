package fr.healthdatahub.challenges.predictions;

import java.nio.charset.StandardCharsets;

/** Shows a piece of a foreign file: short, and without anything that could harm a screen. */
final class Excerpt {
  static final int LONGEST = 40;

  private Excerpt() {}

  static String of(byte[] bytes, int from, int to) {
    int end = Math.min(to, from + 4 * LONGEST);
    return of(new String(bytes, from, end - from, StandardCharsets.UTF_8));
  }

  static String of(String text) {
    StringBuilder shown = new StringBuilder();
    int i = 0;
    while (i < text.length() && shown.length() < LONGEST - 1) {
      int point = text.codePointAt(i);
      shown.appendCodePoint(harmless(point) ? point : 0xFFFD);
      i += Character.charCount(point);
    }
    return i < text.length() ? shown.append('…').toString() : shown.toString();
  }

  /** Control and format characters could move the cursor or turn the direction of reading. */
  private static boolean harmless(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
