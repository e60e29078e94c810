package fr.healthdatahub.samples.population;

import fr.healthdatahub.samples.data.DataFile;

/**
 * Who lives in each department at some time of the years of a sample: residents on the first day by
 * year of birth and sex, and those who are born later.
 *
 * <p>Residents of a department = the nation's by sex and single age on 1 January of the first year
 * × the department's share of sex and five years of age in 2023. Births = the nation's children of
 * age 0 on the next 1 January, spread like the department's children of age 0 to 4. Both files are
 * INSEE's; see SOURCES.md beside them.
 */
public final class Pyramid {
  /** Years for which the published figures go. */
  public static final int FIRST_YEAR = 2015;

  public static final int LAST_YEAR = 2025;
  private static final int OLDEST = 99;
  private static final int BANDS = 20;

  private final int firstBirthYear;
  private final int cohorts;
  private final double[][] cumulative;

  /**
   * @param from first year of the sample, from {@value #FIRST_YEAR}
   * @param to last year, up to {@value #LAST_YEAR}
   */
  public Pyramid(Territory territory, int from, int to) {
    firstBirthYear = from - 1 - OLDEST;
    cohorts = to - firstBirthYear + 1;
    double[][][] nation = nation(from, to + 1);
    double[][][] shares = shares(territory);
    cumulative = new double[territory.departments()][2 * cohorts];
    for (int department = 0; department < cumulative.length; department++) {
      double[] cells = cumulative[department];
      double sum = 0;
      for (int cell = 0; cell < cells.length; cell++) {
        int sex = cell / cohorts;
        int birthYear = firstBirthYear + cell % cohorts;
        boolean bornLater = birthYear >= from;
        int age = bornLater ? 0 : from - 1 - birthYear;
        double people = nation[bornLater ? birthYear + 1 - from : 0][sex][age];
        sum += people * shares[department][sex][Math.min(age / 5, BANDS - 1)];
        cells[cell] = sum;
      }
      for (int cell = 0; cell < cells.length; cell++) {
        cells[cell] /= sum;
      }
    }
  }

  /** Sex and year of birth of a person of a department at a quantile in [0, 1). */
  void draw(Person person, int department, double quantile, double dayOfYear) {
    double[] cells = cumulative[department];
    int low = 0;
    int high = cells.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (quantile < cells[middle]) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    person.sex = low < cohorts ? Sex.MAN : Sex.WOMAN;
    int year = firstBirthYear + low % cohorts;
    int first = Days.first(year);
    person.bornOn(first + (int) (dayOfYear * (Days.first(year + 1) - first)));
  }

  /** Persons by year from the first, sex and age on 1 January; 99 stands for 99 and more. */
  private static double[][][] nation(int from, int last) {
    DataFile file = DataFile.of("population/population_sex_age1_2015_2026.csv");
    double[][][] people = new double[last - from + 1][2][OLDEST + 1];
    for (int i = 0; i < file.size(); i++) {
      int year = file.integer(i, "year");
      if (year >= from && year <= last) {
        int sex = Sex.ofPublished(file.text(i, "sex")).ordinal();
        people[year - from][sex][file.integer(i, "age")] = file.number(i, "population");
      }
    }
    return people;
  }

  /** By department, sex and five years of age: the share of the nation's. */
  private static double[][][] shares(Territory territory) {
    DataFile file = DataFile.of("population/population_dep_sex_age5_2023.csv");
    double[][][] people = new double[territory.departments()][2][BANDS];
    double[][] total = new double[2][BANDS];
    int department = 0;
    for (int i = 0; i < file.size(); i++) {
      while (!territory.code(department).equals(file.text(i, "dep_code"))) {
        department = (department + 1) % territory.departments();
      }
      int sex = Sex.ofPublished(file.text(i, "sex")).ordinal();
      int band = Math.min(file.integer(i, "age_min") / 5, BANDS - 1);
      people[department][sex][band] += file.number(i, "population");
      total[sex][band] += file.number(i, "population");
    }
    for (double[][] one : people) {
      for (int sex = 0; sex < 2; sex++) {
        for (int band = 0; band < BANDS; band++) {
          one[sex][band] /= total[sex][band];
        }
      }
    }
    return people;
  }
}
