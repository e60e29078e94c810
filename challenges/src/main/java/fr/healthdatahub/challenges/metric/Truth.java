package fr.healthdatahub.challenges.metric;

/**
 * What is known of each case: one label, or, for survival, a time and whether the event was
 * observed then. Immutable as long as nobody writes to the arrays handed in.
 */
public final class Truth {
  private final double[] values;
  private final boolean[] events;

  private Truth(double[] values, boolean[] events) {
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("a truth holds finite numbers only");
      }
    }
    this.values = values;
    this.events = events;
  }

  /** A truth of one finite number a case; 0 and 1 for binary labels. */
  public static Truth ofLabels(double... labels) {
    return new Truth(labels, null);
  }

  /**
   * A truth of survival.
   *
   * @param times until the event or the censoring, in any unit
   * @param events true where the event was observed, false where the case was censored
   */
  public static Truth ofSurvival(double[] times, boolean[] events) {
    if (times.length != events.length) {
      throw new IllegalArgumentException("as many events as times are needed");
    }
    return new Truth(times, events);
  }

  /** Number of cases. */
  public int rows() {
    return values.length;
  }

  public boolean isSurvival() {
    return events != null;
  }

  /** Whether every label is 0 or 1. */
  public boolean isBinary() {
    for (double value : values) {
      if (value != 0 && value != 1) {
        return false;
      }
    }
    return !isSurvival();
  }

  /** Whether at least two labels (or times) differ. */
  public boolean varies() {
    for (double value : values) {
      if (value != values[0]) {
        return true;
      }
    }
    return false;
  }

  public double label(int row) {
    return values[row];
  }

  /** Time until the event or the censoring. */
  public double time(int row) {
    return values[row];
  }

  /** Whether the event was observed, rather than censored. */
  public boolean event(int row) {
    return events[row];
  }

  /** The truth of some cases only, in the order given: a public or private split, a resample. */
  public Truth subset(int[] rows) {
    double[] someValues = new double[rows.length];
    boolean[] someEvents = isSurvival() ? new boolean[rows.length] : null;
    for (int i = 0; i < rows.length; i++) {
      someValues[i] = values[rows[i]];
      if (isSurvival()) {
        someEvents[i] = events[rows[i]];
      }
    }
    return new Truth(someValues, someEvents);
  }

  double[] values() {
    return values;
  }
}
