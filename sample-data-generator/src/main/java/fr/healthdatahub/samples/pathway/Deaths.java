package fr.healthdatahub.samples.pathway;

import fr.healthdatahub.samples.data.DataFile;
import fr.healthdatahub.samples.pathway.Fatal.Last;
import fr.healthdatahub.samples.population.Person;
import fr.healthdatahub.samples.population.Sex;
import fr.healthdatahub.samples.random.Draws;
import fr.healthdatahub.samples.random.Seeds;
import java.util.List;

/**
 * What people die of. That and when somebody dies is drawn before, by the published mortality; here
 * the cause is drawn by the shares that people of the sex and age have, from {@code
 * causes_of_death.csv}. A cause is an ICD-10 code, or the name of a module whose fatal case the
 * person then has.
 */
final class Deaths {
  private static final long CAUSES = Seeds.stream("causes of death");
  private static final String BAND = "from_";
  private static final int[] NO_DAYS = {};

  private final List<Condition> conditions;
  private final int[] ages;

  /** By row of the file: a condition's position, or -1. */
  private final int[] positions;

  private final String[] codes;

  /** By sex and band of age: cumulative shares of the rows. */
  private final double[][][] cumulative;

  Deaths(List<Condition> conditions) {
    this.conditions = conditions;
    DataFile file = DataFile.of("pathway/causes_of_death.csv");
    List<String> bands = file.names().stream().filter(name -> name.startsWith(BAND)).toList();
    ages = bands.stream().mapToInt(name -> Integer.parseInt(name.substring(5))).toArray();
    positions = new int[file.size()];
    codes = new String[file.size()];
    cumulative = new double[2][ages.length][file.size()];
    List<String> ids = conditions.stream().map(Condition::id).toList();
    for (int row = 0; row < codes.length; row++) {
      String cause = file.text(row, "cause");
      codes[row] = cause.replace(".", "");
      positions[row] = ids.indexOf(cause);
    }
    for (Sex sex : Sex.values()) {
      for (int band = 0; band < ages.length; band++) {
        double[] shares = cumulative[sex.ordinal()][band];
        double sum = 0;
        for (int row = 0; row < shares.length; row++) {
          boolean counts = file.text(row, "sex").equals(sex == Sex.MAN ? "M" : "F");
          sum += counts ? file.number(row, bands.get(band)) : 0;
          shares[row] = sum;
        }
        for (int row = 0; row < shares.length; row++) {
          shares[row] /= sum;
        }
      }
    }
  }

  /** Draws of what somebody dies. */
  Death of(Person person, long seed) {
    if (person.end == Person.NEVER) {
      return Death.NONE;
    }
    Draws draws = Draws.of(seed, person.index, CAUSES);
    int row = draws.position(cumulative[person.sex.ordinal()][band(person.ageOn(person.end))]);
    if (positions[row] < 0) {
      return new Death(-1, codes[row], Person.NEVER, NO_DAYS, false);
    }
    Condition condition = conditions.get(positions[row]);
    Fatal fatal = condition.fatal();
    boolean atOnce = fatal.isAtOnce(draws);
    int earliest = person.birthDay + condition.onset().earliest(person.sex);
    int onset =
        Math.min(person.end, Math.max(earliest, person.end - fatal.survival(atOnce, draws)));
    int[] lasts = atOnce ? NO_DAYS : new int[fatal.lasts().size()];
    for (int i = 0; i < lasts.length; i++) {
      Last last = fatal.lasts().get(i);
      lasts[i] = Math.max(onset, person.end - draws.between(last.shortest(), last.longest()));
    }
    String code = Condition.cause(condition.causes(), draws);
    return new Death(positions[row], code, onset, lasts, atOnce);
  }

  private int band(int age) {
    int band = ages.length - 1;
    while (age < ages[band]) {
      band--;
    }
    return band;
  }

  /**
   * A death, in the years of the sample or later.
   *
   * @param condition position of the condition that kills, or -1
   * @param code ICD-10, without a point
   * @param onset of the condition
   * @param lasts days on which its last states begin
   * @param atOnce whether it kills within days
   */
  record Death(int condition, String code, int onset, int[] lasts, boolean atOnce) {
    static final Death NONE = new Death(-1, "", Person.NEVER, NO_DAYS, false);

    /** Whether the module says how the last days are, so that no other module need say it. */
    boolean isTold() {
      return atOnce || lasts.length > 0;
    }
  }
}
