package fr.healthdatahub.samples;

import java.util.List;

/** A request that cannot be fulfilled: which rule it breaks, and with what. */
public final class InvalidRequest extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient Rule rule;
  private final transient List<Object> values;

  /** What can be wrong; the values that come with it, in order. */
  public enum Rule {
    /** What was asked for, and the names of all samples. */
    UNKNOWN_SAMPLE,
    /** The size, the least, the most. */
    SIZE,
    /** The year, the first, the last possible. */
    FROM_YEAR,
    TO_YEAR,
    /** The first and the last year. */
    YEARS_REVERSED,
    /** The table, and the names of all. */
    UNKNOWN_TABLE,
    /** The shard, and how many there are. */
    SHARD,
    /** The threads, the least, the most. */
    THREADS,
    /** The sample that has no other standards. */
    ALSO
  }

  InvalidRequest(Rule rule, Object... values) {
    super(rule + " " + List.of(values));
    this.rule = rule;
    this.values = List.of(values);
  }

  public Rule rule() {
    return rule;
  }

  public List<Object> values() {
    return values;
  }
}
