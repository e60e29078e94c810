package fr.healthdatahub.samples.fromschema;

import fr.healthdatahub.samples.random.Draws;
import fr.healthdatahub.samples.schema.Column;
import java.util.Locale;

/** Texts without a pattern: a few words that come again, or identifiers that begin with SYN. */
final class TextCells implements CellDraw {
  private static final int USUAL_LENGTH = 13;
  private static final int DIGITS = 10;
  private static final int WORDS = 40;
  private static final int MOST_DECIMALS = 17;

  private final int length;
  private final String before;
  private final String after;
  private final int digits;
  private final int radix;

  /**
   * @throws fr.healthdatahub.samples.schema.InvalidSchema when no text of the format has the length
   */
  TextCells(Column column, String format) {
    int least = column.limits().minLength();
    int most = column.maxLength() == 0 ? PatternTexts.LONGEST : column.maxLength();
    CellDraws.requireOrder(least, most);
    switch (format) {
      case "email", "uri" -> {
        before = format.equals("email") ? "syn" : "https://example.org/syn/";
        after = format.equals("email") ? "@example.org" : "";
        radix = 10;
        length = least;
        digits = Math.min(MOST_DECIMALS, most - before.length() - after.length());
        requireRoom(column, format, before.length() + after.length() + 1, digits > 0);
      }
      case "uuid" -> {
        before = "";
        after = "";
        radix = 16;
        length = 36;
        digits = 15;
        requireRoom(column, format, length, least <= length && length <= most);
      }
      default -> {
        int usual = Math.max(least, Math.min(most, USUAL_LENGTH));
        boolean isBinary = format.equals("binary");
        // Base 64 has four characters for three bytes.
        length = isBinary ? Math.max(usual / 4 * 4, (least + 3) / 4 * 4) : usual;
        before = length < 7 ? "" : "SYN";
        after = "";
        radix = 36;
        digits = Math.min(DIGITS, length - before.length());
        requireRoom(column, format, Math.max(4, (least + 3) / 4 * 4), length > 0 && length <= most);
      }
    }
  }

  private static void requireRoom(Column column, String format, int needed, boolean isThere) {
    if (!isThere) {
      throw FieldRules.wrong(
          column.name(),
          "le format "
              + format
              + " demande ici "
              + needed
              + " caractères ; changez minLength ou maxLength",
          "the format "
              + format
              + " needs "
              + needed
              + " characters here; change minLength or maxLength");
    }
  }

  @Override
  public long count() {
    long count = 1;
    for (int i = 0; i < digits; i++) {
      count *= radix;
    }
    return count;
  }

  @Override
  public String numbered(long number) {
    if (radix == 16) {
      return String.format(
          Locale.ROOT,
          "%08x-0000-4000-8000-%012x",
          number >>> 32 & 0xFFFFFFFFL,
          number & 0xFFFFFFFFL);
    }
    String digit = Long.toString(number, radix).toUpperCase(Locale.ROOT);
    int zeros = length - before.length() - digit.length() - after.length();
    return before + "0".repeat(Math.max(0, zeros)) + digit + after;
  }

  @Override
  public String drawn(Draws draws) {
    return numbered(draws.between(0, (int) Math.min(WORDS, count()) - 1));
  }
}
