package fr.healthdatahub.affiliation.time;

import fr.healthdatahub.affiliation.problem.Violation;
import java.time.LocalDate;
import java.util.List;

/** Days that people can mean; both databases hold all of them. */
public final class KnownDays {
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

  private KnownDays() {}

  /** Adds {@code day-range} for a day of another time; null is none. */
  public static void check(String field, LocalDate day, List<Violation> wrong) {
    if (day != null && (day.isBefore(FIRST) || day.isAfter(LAST))) {
      wrong.add(Violation.of(field, "day-range", FIRST, LAST));
    }
  }
}
