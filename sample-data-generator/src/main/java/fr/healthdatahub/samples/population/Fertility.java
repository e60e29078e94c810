package fr.healthdatahub.samples.population;

import fr.healthdatahub.samples.data.DataFile;

/** INSEE's births per 100 women by age reached in the year, as weights for choosing mothers. */
final class Fertility {
  private static final int OLDEST = 50;

  private final double[][] births =
      new double[Pyramid.LAST_YEAR - Pyramid.FIRST_YEAR + 1][OLDEST + 1];

  Fertility() {
    DataFile file = DataFile.of("population/fertility_births_per_100_women_2015_2025.csv");
    for (int i = 0; i < file.size(); i++) {
      int year = file.integer(i, "year") - Pyramid.FIRST_YEAR;
      int last = Math.min(file.integer(i, "mother_age_max"), OLDEST);
      for (int age = file.integer(i, "mother_age_min"); age <= last; age++) {
        births[year][age] = file.number(i, "births_per_100_women");
      }
    }
  }

  /** Births per 100 women in a year at the age reached in it; earlier years count as the first. */
  double per100(int year, int age) {
    int row = Math.max(0, Math.min(year - Pyramid.FIRST_YEAR, births.length - 1));
    return age < 0 || age > OLDEST ? 0 : births[row][age];
  }
}
