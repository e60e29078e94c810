package fr.healthdatahub.samples.pathway;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Days on which planned care takes place: not on Sundays and public holidays of metropolitan
 * France, less on Saturdays. Easter follows the anonymous Gregorian algorithm (J. Meeus,
 * Astronomical Algorithms, 1991, chapter 8).
 */
final class Calendar {
  private static final int FIRST_YEAR = 1850;
  private static final int END_YEAR = 2100;
  private static final int START = (int) LocalDate.of(FIRST_YEAR, 1, 1).toEpochDay();
  private static final byte[] KINDS = kinds();
  private static final byte WORKING = 0;
  private static final byte SATURDAY = 1;
  private static final byte SUNDAY = 2;
  private static final byte HOLIDAY = 3;
  private static final int WEEK = 5;

  /** The first lockdown: planned care was put off or given up. */
  private static final int LOCKDOWN = (int) LocalDate.of(2020, 3, 17).toEpochDay();

  private static final int LOCKDOWN_END = (int) LocalDate.of(2020, 5, 11).toEpochDay();

  private Calendar() {}

  private static byte[] kinds() {
    byte[] kinds = new byte[(int) LocalDate.of(END_YEAR, 1, 1).toEpochDay() - START];
    for (int i = 0; i < kinds.length; i++) {
      DayOfWeek day = LocalDate.ofEpochDay(START + i).getDayOfWeek();
      kinds[i] = (byte) (day == DayOfWeek.SUNDAY ? 2 : day == DayOfWeek.SATURDAY ? 1 : 0);
    }
    for (int year = FIRST_YEAR; year < END_YEAR; year++) {
      LocalDate easter = easter(year);
      LocalDate[] holidays = {
        LocalDate.of(year, 1, 1),
        easter.plusDays(1),
        LocalDate.of(year, 5, 1),
        LocalDate.of(year, 5, 8),
        easter.plusDays(39),
        easter.plusDays(50),
        LocalDate.of(year, 7, 14),
        LocalDate.of(year, 8, 15),
        LocalDate.of(year, 11, 1),
        LocalDate.of(year, 11, 11),
        LocalDate.of(year, 12, 25)
      };
      for (LocalDate holiday : holidays) {
        kinds[(int) holiday.toEpochDay() - START] = 3;
      }
    }
    return kinds;
  }

  /** Easter Sunday. */
  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return LocalDate.of(year, f / 31, f % 31 + 1);
  }

  /** Whether it is a Sunday or a public holiday. */
  static boolean isClosed(int day) {
    return KINDS[day - START] >= SUNDAY;
  }

  /** The first day from this one on that is neither at the end of a week nor a public holiday. */
  static int weekday(int day) {
    int open = day;
    while (KINDS[open - START] != WORKING) {
      open++;
    }
    return open;
  }

  /**
   * A day on which planned care takes place: this one, or a later one. What falls on the end of a
   * week is spread over the next week, unless it is due often.
   *
   * @param saturdays share of the care of Saturdays that takes place on them
   * @param often whether care is due again within days
   * @param random bits that are the same for all that is due to a person on a day
   */
  static int open(int day, double saturdays, boolean often, long random) {
    byte kind = KINDS[day - START];
    if (kind == WORKING) {
      return day;
    }
    boolean works = (random >>> 11) * 0x1.0p-53 < saturdays;
    if (kind == SATURDAY && works) {
      return day;
    }
    int spread = often ? 0 : (int) Math.floorMod(random, (long) WEEK);
    int open = day + (kind == HOLIDAY ? 1 : kind == SUNDAY ? 1 + spread : 2 + spread);
    while (KINDS[open - START] >= SUNDAY || (KINDS[open - START] == SATURDAY && !works)) {
      open++;
    }
    return open;
  }

  /** Whether a day lies in the first lockdown of 2020. */
  static boolean isLockdown(int day) {
    return day >= LOCKDOWN && day < LOCKDOWN_END;
  }
}
