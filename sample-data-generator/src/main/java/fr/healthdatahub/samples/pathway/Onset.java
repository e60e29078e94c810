package fr.healthdatahub.samples.pathway;

import fr.healthdatahub.samples.population.Person;
import fr.healthdatahub.samples.population.Sex;
import fr.healthdatahub.samples.random.Draws;

/**
 * When a condition begins: constant rates within bands of age.
 *
 * @param kind what makes it begin
 * @param ages at which bands begin, in years, from 0
 * @param men onsets per 1,000 person-years in each band
 * @param women the same
 * @param before days before a birth or death at which it begins
 * @param winter whether it follows the season of respiratory illnesses
 */
record Onset(Kind kind, int[] ages, double[] men, double[] women, int before, boolean winter) {
  private static final double DAYS_A_YEAR = 365.25;

  /** What makes a condition begin. */
  enum Kind {
    /** Once in a life, maybe before the years of the sample. */
    ONCE,
    /** Again and again. */
    AGAIN,
    /** With every birth that a woman gives. */
    DELIVERY,
    /** With one's own birth in the years of the sample. */
    NEWBORN,
    /** Before one's death. */
    DEATH,
    /** It is there all life long. */
    ALWAYS
  }

  /** Days of life before which nobody of a sex falls ill. */
  int earliest(Sex sex) {
    double[] rates = sex == Sex.MAN ? men : women;
    int band = 0;
    while (band < rates.length - 1 && rates[band] == 0) {
      band++;
    }
    return (int) Math.ceil(ages[band] * DAYS_A_YEAR);
  }

  /**
   * The first onset after a day: a draw from the piecewise exponential distribution of the rates.
   *
   * @param part of the rates, above 0 and at most 1
   * @return a day, or {@link Person#NEVER}
   */
  int after(int day, Person person, double part, Draws draws) {
    double[] rates = person.sex == Sex.MAN ? men : women;
    double left = draws.exponential() / part;
    double age = Math.max(0, day - person.birthDay) / DAYS_A_YEAR;
    for (int band = 0; band < ages.length; band++) {
      double end = band + 1 < ages.length ? ages[band + 1] : Double.POSITIVE_INFINITY;
      if (age >= end || rates[band] == 0) {
        age = Math.max(age, end);
        continue;
      }
      double rate = rates[band] / 1000;
      if (left < (end - age) * rate) {
        double onset = person.birthDay + (age + left / rate) * DAYS_A_YEAR;
        return onset > Person.NEVER - 1.0 ? Person.NEVER : (int) onset;
      }
      left -= (end - age) * rate;
      age = end;
    }
    return Person.NEVER;
  }
}
