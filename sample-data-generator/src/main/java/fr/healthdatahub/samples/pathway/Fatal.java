package fr.healthdatahub.samples.pathway;

import fr.healthdatahub.samples.random.Draws;
import java.util.List;

/**
 * How a condition kills those who die of it. Their onset is counted back from their death, so that
 * mortality by age and sex stays what is published; see {@link Deaths}.
 *
 * @param share of the cases that are such cases; the rates of onset are lowered by it for everybody
 *     else, so that all cases together are as many as the rates say
 * @param medianDays from onset to death. Times are exponential with this median: P(T &gt; t) =
 *     2<sup>−t/median</sup>
 * @param atOnce share of the fatal cases that end within {@value #WEEK} days
 * @param lasts states towards the end, one after the other; those who die at once reach none
 */
record Fatal(double share, double medianDays, double atOnce, List<Last> lasts) {
  private static final int WEEK = 7;
  private static final double DOUBLE = StrictMath.log(2);

  /**
   * A state that begins some days before death.
   *
   * @param shortest days
   * @param longest days
   */
  record Last(State state, int shortest, int longest) {}

  /** Whether a fatal case ends at once. */
  boolean isAtOnce(Draws draws) {
    return draws.chance(atOnce);
  }

  /** Days from onset to death. */
  int survival(boolean isAtOnce, Draws draws) {
    return isAtOnce ? draws.between(0, WEEK) : (int) (medianDays / DOUBLE * draws.exponential());
  }
}
