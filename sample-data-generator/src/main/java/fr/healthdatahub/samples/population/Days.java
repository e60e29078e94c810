package fr.healthdatahub.samples.population;

import java.time.LocalDate;

/** Days counted from 1 January 1970; a calendar of the years 1850 to 2099 that is made once. */
public final class Days {
  private static final int START = (int) LocalDate.of(1850, 1, 1).toEpochDay();
  private static final int COUNT = (int) LocalDate.of(2100, 1, 1).toEpochDay() - START;
  private static final short[] YEARS = new short[COUNT];
  private static final byte[] MONTHS = new byte[COUNT];
  private static final int[] NEXT_MONTHS = new int[COUNT];

  static {
    for (int i = 0; i < COUNT; i++) {
      LocalDate day = LocalDate.ofEpochDay(START + i);
      YEARS[i] = (short) day.getYear();
      MONTHS[i] = (byte) day.getMonthValue();
      NEXT_MONTHS[i] = (int) day.withDayOfMonth(1).plusMonths(1).toEpochDay();
    }
  }

  private Days() {}

  /** 1 January of a year. */
  public static int first(int year) {
    return (int) LocalDate.of(year, 1, 1).toEpochDay();
  }

  public static int year(int day) {
    return YEARS[day - START];
  }

  /** 1 to 12. */
  public static int month(int day) {
    return MONTHS[day - START];
  }

  /** The first day of the month after that of a day. */
  public static int firstOfNextMonth(int day) {
    return NEXT_MONTHS[day - START];
  }
}
