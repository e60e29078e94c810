package fr.healthdatahub.samples.pathway;

import java.util.Arrays;

/** What happens to one person, by day; used again for the next person. */
public final class Timeline {
  private static final int CARE_BITS = 14;
  private static final int ORDER_BITS = 18;
  private static final int RANK_BITS = 3;
  private static final int DAY_SHIFT = CARE_BITS + ORDER_BITS + RANK_BITS;
  private static final int MANY = 1 << ORDER_BITS;

  private final Conditions conditions;
  private final int[] onsets;
  private long[] events = new long[1024];
  private int size;
  private Deaths.Death death = Deaths.Death.NONE;

  public Timeline(Conditions conditions) {
    this.conditions = conditions;
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
   * Brings care in order, and drops what is acknowledged a second time: a long-term condition of
   * one code begins once in a life.
   */
  void sort() {
    Arrays.sort(events, 0, size);
    long begun = 0;
    int kept = 0;
    for (int i = 0; i < size; i++) {
      long one = conditions.longTerm(care(i));
      if (one == 0 || (begun & one) == 0) {
        begun |= one;
        events[kept++] = events[i];
      }
    }
    size = kept;
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
