package fr.healthdatahub.samples.blueprint;

import fr.healthdatahub.samples.random.Draws;

/** A row while it is made, with the rows above it. */
final class Scene {
  final Scene parent;
  final Object[] values;

  /** The rows of reference tables that this row has chosen. */
  final Object[][] bound;

  /** The row before of the same table below the same row, or null. */
  Object[] previous;

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
