package fr.healthdatahub.samples.population;

import fr.healthdatahub.samples.data.DataFile;
import fr.healthdatahub.samples.random.Draws;

/** Deaths by INSEE's probabilities by year, sex and age reached in the year. */
public final class Mortality {
  /** For how many years after the sample deaths are drawn, with the mortality of its last year. */
  static final int LATER_YEARS = 25;

  private static final int OLDEST = 100;

  private final int from;
  private final int to;
  private final double[][][] probability;

  /** The deaths of the years from–to, both included. */
  public Mortality(int from, int to) {
    this.from = from;
    this.to = to;
    probability = new double[to - from + 1][2][OLDEST + 1];
    DataFile file = DataFile.of("population/mortality_qx_sex_age1_2015_2025.csv");
    for (int i = 0; i < file.size(); i++) {
      int year = file.integer(i, "year");
      if (year >= from && year <= to) {
        int sex = Sex.ofPublished(file.text(i, "sex")).ordinal();
        probability[year - from][sex][file.integer(i, "age_end_of_year")] = file.number(i, "qx");
      }
    }
  }

  /** Draws whether and when a person dies. */
  void draw(Person person, Draws draws) {
    for (int year = Math.max(from, person.birthYear); year <= to + LATER_YEARS; year++) {
      int age = Math.min(year - person.birthYear, OLDEST);
      double risk = probability[Math.min(year, to) - from][person.sex.ordinal()][age];
      if (draws.chance(risk)) {
        int first = Math.max(Days.first(year), person.birthDay);
        person.end = draws.between(first, Days.first(year + 1) - 1);
        person.deathDay = year <= to ? person.end : Person.NEVER;
        return;
      }
    }
  }
}
