package fr.healthdatahub.samples.fromschema;

import fr.healthdatahub.samples.random.Draws;

/** The cells that a column may have. */
interface CellDraw {
  /** How many there are, at most {@link PatternNode#MANY}. */
  long count();

  /** The cell of a number from 0 to count − 1. */
  String numbered(long number);

  /** Whether different numbers surely give different cells, all of which are right. */
  default boolean isInjective() {
    return true;
  }

  /** Any cell, by the marginal of the column where there is one. */
  default String drawn(Draws draws) {
    return numbered((long) (draws.unit() * count()));
  }
}
