package fr.healthdatahub.samples.generate;

import fr.healthdatahub.samples.pathway.Care;
import java.time.LocalDate;

/**
 * Tariffs of consultations by day, in cents. Those of general practitioners are of the conventions
 * between doctors and the insurance: 23 € until 30 April 2017, then 25 €, 26.50 € from 1 November
 * 2023 and 30 € from 22 December 2024. Those of specialists, and what a visit at home costs more,
 * are one figure for all years: an assumption.
 */
final class Tariffs {
  private static final int SPECIALIST = 3000;
  private static final int HOME = 1000;
  private static final int[] DAYS = {
    day(2024, 12, 22), day(2023, 11, 1), day(2017, 5, 1), Integer.MIN_VALUE
  };
  private static final int[] GENERAL_PRACTITIONER = {3000, 2650, 2500, 2300};

  private Tariffs() {}

  private static int day(int year, int month, int dayOfMonth) {
    return (int) LocalDate.of(year, month, dayOfMonth).toEpochDay();
  }

  /** The price of a visit without what the doctor asks beyond the tariff. */
  static int cents(Care.Visit visit, int day) {
    if (visit.cents() > 0) {
      return visit.cents();
    }
    return (visit.specialty() == 1 ? generalPractitioner(day) : SPECIALIST)
        + (visit.home() ? HOME : 0);
  }

  private static int generalPractitioner(int day) {
    int i = 0;
    while (day < DAYS[i]) {
      i++;
    }
    return GENERAL_PRACTITIONER[i];
  }
}
