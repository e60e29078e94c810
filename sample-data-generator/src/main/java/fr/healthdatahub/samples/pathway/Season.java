package fr.healthdatahub.samples.pathway;

import fr.healthdatahub.samples.population.Days;
import java.time.LocalDate;

/**
 * The season of respiratory illnesses. A day of a year is moved within its year so that as many lie
 * in each month as its weight says (by the inverse of the distribution of the weights); the number
 * of a year stays. The weights are an assumption, after the usual course of winters.
 */
final class Season {
  private static final double[] WINTER = {
    2.0, 1.8, 1.3, 0.9, 0.65, 0.5, 0.4, 0.4, 0.65, 0.95, 1.15, 1.7
  };

  /** For years of 365 and of 366 days: which part of a year lies before each day. */
  private static final double[][] BEFORE = {before(2019), before(2020)};

  private Season() {}

  private static double[] before(int year) {
    LocalDate first = LocalDate.of(year, 1, 1);
    double[] before = new double[first.lengthOfYear() + 1];
    for (int i = 0; i + 1 < before.length; i++) {
      before[i + 1] = before[i] + WINTER[first.plusDays(i).getMonthValue() - 1];
    }
    double all = before[before.length - 1];
    for (int i = 0; i < before.length; i++) {
      before[i] /= all;
    }
    return before;
  }

  /** The day in the season for a day that was drawn evenly, with the part of it that is over. */
  static int winter(double even) {
    int year = Days.year((int) Math.floor(even));
    int first = Days.first(year);
    int length = Days.first(year + 1) - first;
    double[] before = BEFORE[length - 365];
    double part = (even - first) / length;
    int low = 0;
    int high = length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (before[middle] <= part) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return first + low;
  }
}
