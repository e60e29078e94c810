package fr.healthdatahub.samples.population;

import fr.healthdatahub.samples.random.Draws;
import fr.healthdatahub.samples.random.Seeds;

/**
 * {@value #SIZE} people of one department who share families and practices: the unit in which a
 * sample is drawn. What it holds depends on the seed and its number only.
 */
public final class Neighbourhood {
  /** People in a neighbourhood, but the last of a sample. */
  public static final int SIZE = 64;

  private static final long BIRTHS = Seeds.stream("births");
  private static final long DEATHS = Seeds.stream("deaths");
  private static final long FAMILIES = Seeds.stream("families");
  private static final long PYRAMID = Seeds.stream("pyramid");

  /** The fractional part of the golden ratio: multiples of it fill [0, 1) evenly. */
  private static final double GOLDEN = 0.6180339887498949;

  private final long seed;
  private final Territory territory;
  private final Pyramid pyramid;
  private final Mortality mortality;
  private final Families families;
  private final Person[] people = new Person[SIZE];
  private int size;
  private int department;
  private int rank;

  /**
   * @param from first year of the sample
   */
  public Neighbourhood(
      long seed, Territory territory, Pyramid pyramid, Mortality mortality, int from) {
    this.seed = seed;
    this.territory = territory;
    this.pyramid = pyramid;
    this.mortality = mortality;
    families = new Families(Days.first(from));
    for (int i = 0; i < SIZE; i++) {
      people[i] = new Person();
    }
  }

  /** Draws the people of a neighbourhood. */
  public void draw(long number, int newSize) {
    size = newSize;
    department = territory.departmentOf(number);
    rank = territory.rankOf(number);
    double start = (Seeds.mix(seed, department, PYRAMID) >>> 11) * 0x1.0p-53;
    for (int i = 0; i < size; i++) {
      Person person = people[i];
      person.clear(number * SIZE + i);
      double quantile = (start + ((long) rank * SIZE + i) * GOLDEN) % 1;
      pyramid.draw(person, department, quantile, Draws.of(seed, person.index, BIRTHS).unit());
      mortality.draw(person, Draws.of(seed, person.index, DEATHS));
    }
    families.link(people, size, Draws.of(seed, number, FAMILIES));
  }

  public int size() {
    return size;
  }

  public Person person(int i) {
    return people[i];
  }

  /** Its position in {@link Territory}, from 0. */
  public int department() {
    return department;
  }

  /** Its number within the department, from 0. */
  public int rank() {
    return rank;
  }
}
