package fr.healthdatahub.samples.population;

import fr.healthdatahub.samples.random.Draws;
import fr.healthdatahub.samples.random.Seeds;

/**
 * {@value #SIZE} people who share families: the unit in which a sample is drawn. What it holds
 * depends on the seed and its number only.
 *
 * <p>They live in places of {@value #PLACE}, each in a commune of a department of its own; families
 * live together.
 */
public final class Neighbourhood {
  /** People in a neighbourhood, but the last of a sample. */
  public static final int SIZE = 64;

  /** People in a place. */
  public static final int PLACE = 8;

  /** Places in a neighbourhood. */
  public static final int PLACES = SIZE / PLACE;

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
  private final int[] departments = new int[PLACES];
  private final int[] ranks = new int[PLACES];

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
    for (int place = 0; place < PLACES; place++) {
      departments[place] = territory.departmentOf(number * PLACES + place);
      ranks[place] = territory.rankOf(number * PLACES + place);
    }
    for (int i = 0; i < size; i++) {
      Person person = people[i];
      person.clear(number * SIZE + i, i);
      int department = departments[person.place()];
      double start = (Seeds.mix(seed, department, PYRAMID) >>> 11) * 0x1.0p-53;
      long inDepartment = (long) ranks[person.place()] * PLACE + i % PLACE;
      double quantile = (start + inDepartment * GOLDEN) % 1;
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

  /** The department of a place, as a position in {@link Territory}. */
  public int department(int place) {
    return departments[place];
  }

  /** The number of a place within its department, from 0. */
  public int rank(int place) {
    return ranks[place];
  }
}
