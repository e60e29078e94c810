package fr.healthdatahub.affiliation.matching;

/**
 * How many of somebody's units make up the text score: a part of them, so that neither a short list
 * is drowned in units on other subjects nor a long one judged by a single lucky unit.
 *
 * @param part one of so many units, rounded up
 * @param most however many there are
 */
record BestUnits(int part, int most) {
  /** By {@code ./hub bench match-quality}. */
  static final BestUnits STANDARD = new BestUnits(3, 8);

  /** At least 1. */
  int of(int units) {
    return Math.max(1, Math.min(most, (units + part - 1) / part));
  }
}
