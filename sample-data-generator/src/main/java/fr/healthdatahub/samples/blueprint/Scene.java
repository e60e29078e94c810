package fr.healthdatahub.samples.blueprint;

import fr.healthdatahub.samples.random.Draws;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A row while it is made, with the rows above it. */
final class Scene {
  final Scene parent;
  final Object[] values;

  /** The rows of other tables that this row has chosen; null where there is none. */
  final Object[][] bound;

  /** The row before of the same table below the same row, or null. */
  Object[] previous;

  /** The row before, where choices must differ; else null. */
  Scene earlier;

  /** Rows below this one that others look up, by the number of their table. */
  final Map<Integer, List<Object[]>> below = new HashMap<>(0);

  Draws draws;
  int firstDay;
  int lastDay;

  /** Of the unit, from 0. */
  long unit;

  /** Number of the row that no other row of its table has. */
  long number;

  /** Number among the rows below the same row, from 1. */
  int order;

  Scene(Scene parent, int values, int bound) {
    this.parent = parent;
    this.values = new Object[values];
    this.bound = new Object[bound][];
  }

  void begin(Scene above) {
    draws = above.draws;
    firstDay = above.firstDay;
    lastDay = above.lastDay;
    unit = above.unit;
  }
}
