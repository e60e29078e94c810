package fr.healthdatahub.samples.csv;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days from 1900 to 2049 as text, made once: 2023-12-31, 31122023 and 202312. */
public final class DayTexts {
  private static final int FIRST = (int) LocalDate.of(1900, 1, 1).toEpochDay();
  private static final int DAYS = (int) LocalDate.of(2050, 1, 1).toEpochDay() - FIRST;
  private static final int ISO = 10;
  private static final int COMPACT = 8;
  private static final int MONTH = 6;
  private static final byte[] ISO_TEXTS = texts("uuuu-MM-dd", ISO);
  private static final byte[] COMPACT_TEXTS = texts("ddMMuuuu", COMPACT);
  private static final byte[] MONTH_TEXTS = texts("uuuuMM", MONTH);

  /** Bytes that one text takes at most. */
  public static final int LONGEST = ISO;

  private DayTexts() {}

  /** Whether a day since 1970-01-01 is among them; the other methods do not look. */
  public static boolean has(int day) {
    return day >= FIRST && day < FIRST + DAYS;
  }

  public static void putIso(Bytes out, int day) {
    out.put(ISO_TEXTS, (day - FIRST) * ISO, ISO);
  }

  public static void putCompact(Bytes out, int day) {
    out.put(COMPACT_TEXTS, (day - FIRST) * COMPACT, COMPACT);
  }

  /** Year and month. */
  static void putYearMonth(Bytes out, int day) {
    out.put(MONTH_TEXTS, (day - FIRST) * MONTH, MONTH);
  }

  /** The year and the month of a day, as 202312. */
  public static int yearMonth(int day) {
    int value = 0;
    for (int i = 0; i < MONTH; i++) {
      value = value * 10 + MONTH_TEXTS[(day - FIRST) * MONTH + i] - '0';
    }
    return value;
  }

  private static byte[] texts(String pattern, int width) {
    DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    byte[] texts = new byte[DAYS * width];
    for (int i = 0; i < DAYS; i++) {
      String text = format.format(LocalDate.ofEpochDay(FIRST + i));
      System.arraycopy(text.getBytes(StandardCharsets.US_ASCII), 0, texts, i * width, width);
    }
    return texts;
  }
}
