package fr.healthdatahub.samples.pathway;

import fr.healthdatahub.samples.population.Person;
import java.util.Arrays;

/** What happens to one person, by day; used again for the next person. */
public final class Timeline {
  private static final int CARE_BITS = 14;
  private static final int ORDER_BITS = 18;
  private static final int RANK_BITS = 3;
  private static final int DAY_SHIFT = CARE_BITS + ORDER_BITS + RANK_BITS;
  private static final int MANY = 1 << ORDER_BITS;

  private final Conditions conditions;
  private final Prescribing prescribing;
  private final int[] onsets;
  private long[] events = new long[1024];
  private int size;
  private Deaths.Death death = Deaths.Death.NONE;

  public Timeline(Conditions conditions) {
    this.conditions = conditions;
    prescribing = new Prescribing(conditions);
    onsets = new int[conditions.all().size()];
  }

  void clear() {
    size = 0;
    death = Deaths.Death.NONE;
    Arrays.fill(onsets, Integer.MAX_VALUE);
  }

  /** Adds care; on one day, visits come first and drugs last. Days count from 1970. */
  void add(int day, int care) {
    if (size == events.length) {
      events = Arrays.copyOf(events, 2 * size);
    }
    long order = Math.min(size, MANY - 1);
    long rank = conditions.rank(care);
    events[size++] =
        ((long) day << DAY_SHIFT)
            | (rank << (CARE_BITS + ORDER_BITS))
            | (order << CARE_BITS)
            | care;
  }

  void begun(int condition, int day) {
    onsets[condition] = Math.min(onsets[condition], day);
  }

  void dies(Deaths.Death newDeath) {
    death = newDeath;
  }

  /** Of what the person dies, as ICD-10 without a point; empty without a death. */
  public String cause() {
    return death.code();
  }

  /** The position of the condition of which the person dies, or -1. */
  public int fatal() {
    return death.condition();
  }

  /**
   * Brings a person's care in order, and drops what is acknowledged a second time, as a long-term
   * condition of one code begins once in a life, and drugs that do not go with others.
   */
  void sort(Person person) {
    Arrays.sort(events, 0, size);
    prescribing.begin();
    long begun = 0;
    int kept = 0;
    for (int i = 0; i < size; i++) {
      int care = care(i);
      long one = conditions.longTerm(care);
      boolean isNew = one == 0 || (begun & one) == 0;
      begun |= one;
      if (isNew && (!prescribing.isDrug(care) || isGiven(person, i, kept))) {
        events[kept++] = events[i];
      }
    }
    size = kept;
  }

  /**
   * Whether a drug is given after the events that were kept.
   *
   * @param kept how many
   */
  private boolean isGiven(Person person, int event, int kept) {
    int day = day(event);
    int care = care(event);
    for (int i = kept - 1; i >= 0 && day(i) == day; i--) {
      if (prescribing.isSame(care(i), care)) {
        return false;
      }
    }
    return prescribing.allows(person, day, care);
  }

  public int size() {
    return size;
  }

  /** The day of an event. */
  public int day(int event) {
    return (int) (events[event] >> DAY_SHIFT);
  }

  /** The id of the care of an event. */
  public int care(int event) {
    return (int) events[event] & ((1 << CARE_BITS) - 1);
  }

  /** The first day of a condition, by its position in the list, or {@link Integer#MAX_VALUE}. */
  public int onset(int condition) {
    return onsets[condition];
  }

  public Conditions conditions() {
    return conditions;
  }
}
