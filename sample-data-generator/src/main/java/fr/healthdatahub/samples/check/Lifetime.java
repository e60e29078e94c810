package fr.healthdatahub.samples.check;

/**
 * The year of birth and the day of death of a person in one number, which a key keeps. Of two
 * numbers the greater is of the later death, then of the earlier birth: what twins who share a
 * pseudonym have done is never told as wrong for the one of them who could not.
 */
final class Lifetime {
  private static final int BIRTH_BITS = 11;
  private static final int LAST_YEAR = (1 << BIRTH_BITS) - 1;
  private static final int YEAR_OF_DAYS = 12 * 31;
  private static final int FIRST_YEAR = 1600;
  private static final int NEVER = (1 << 31 - BIRTH_BITS) - 1;

  /** Nothing is known, so nothing is wrong. */
  static final int ENDLESS = of(0, 0);

  private Lifetime() {}

  /**
   * @param birthYear 0 where it is not known
   * @param deathDate as 20231231; 0 where there is none
   */
  static int of(int birthYear, int deathDate) {
    int death = deathDate == 0 ? NEVER : Math.min(NEVER - 1, day(deathDate));
    int birth = Math.max(0, Math.min(LAST_YEAR, birthYear));
    return death << BIRTH_BITS | LAST_YEAR - birth;
  }

  static boolean isBefore(int date, int lifetime) {
    return date > 0 && date / 10_000 < LAST_YEAR - (lifetime & LAST_YEAR);
  }

  static boolean isAfter(int date, int lifetime) {
    return date > 0 && Math.min(NEVER - 1, day(date)) > lifetime >>> BIRTH_BITS;
  }

  /** Days count as if each month had 31 of them; none is before the year of no date. */
  private static int day(int date) {
    int months = (date / 10_000 - FIRST_YEAR) * YEAR_OF_DAYS + (date / 100 % 100 - 1) * 31;
    return Math.max(0, Math.min(NEVER, months + date % 100 - 1));
  }
}
