package fr.healthdatahub.challenges.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.challenges.metric.Metric;
import fr.healthdatahub.challenges.metric.Metrics;
import fr.healthdatahub.challenges.metric.Truth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The attack on labels that are quantities, of the size and number of the diabetes challenge: in
 * the squared error each prediction stands beside its label as a factor, so predictions that are
 * powers of a base write one label into each digit. The attacker is given all that is the same for
 * every answer: the error of the mean, and the spread of the labels.
 */
class SizeOracleTest {
  private static final int ROWS = 39;
  private static final int LOWEST = 25;
  private static final int HIGHEST = 346;
  private static final int BASE = 512;
  private static final int FIRST = 1024;

  private final double[] labels = labels();
  private final Truth truth = Truth.ofLabels(labels);
  private final double centre = Math.rint(Arrays.stream(labels).average().orElseThrow());
  private final double spread = squares(Arrays.stream(labels).average().orElseThrow());

  @Test
  @DisplayName("S12 with three decimals and no range three labels are read exactly an answer")
  void attackWorksWithoutTheDefences() {
    double[] offsets = {FIRST, FIRST * BASE, (double) FIRST * BASE * BASE};
    assertEquals(ROWS, read("r2", offsets, BASE, SizeOracleTest::threeDecimals));
  }

  @ParameterizedTest
  @ValueSource(strings = {"r2", "rmse"})
  @DisplayName("S12 predictions of any size tell no label by the digits that are shown")
  void largePredictionsTellNothing(String metric) {
    double[] offsets = {FIRST, FIRST * BASE, (double) FIRST * BASE * BASE};
    int right = read(metric, offsets, BASE, shown(metric));
    report(metric + ", three labels an answer", right, ROWS / 3);
    assertTrue(right <= 2, () -> right + " labels");
  }

  @ParameterizedTest
  @ValueSource(strings = {"r2", "rmse"})
  @DisplayName("S12 within the range an answer tells no more than one label")
  void rangeLeavesOneLabelAnAnswer(String metric) {
    int base = HIGHEST - LOWEST + 1;
    double[] offsets = {240.0 / base, 240};
    int answers = (ROWS + 1) / 2;
    int right = read(metric, offsets, base, shown(metric));
    report(metric + " within the range, two labels an answer", right, answers);
    assertTrue(right <= answers, () -> right + " labels");
  }

  @Test
  void scoresThatMatterKeepTheirDigits() {
    Metric rmse = Metrics.of("rmse");
    assertEquals(54.3, PublicScore.shown(rmse, ROWS, 54.3187));
    assertEquals(0.054, PublicScore.shown(rmse, ROWS, 0.054319));
    assertEquals(123, PublicScore.shown(rmse, ROWS, 123.456));
    assertEquals(1.23e8, PublicScore.shown(rmse, ROWS, 123_456_789));
    assertEquals(0.482, PublicScore.shown(Metrics.of("r2"), ROWS, 0.48213));
    assertEquals(-1, PublicScore.shown(Metrics.of("r2"), ROWS, -3.5));
    assertEquals(0.953, PublicScore.shown(Metrics.of("roc_auc"), 68, 0.95349));
    assertEquals(0.04, PublicScore.shown(Metrics.of("brier"), 68, 0.0353));
    assertEquals(0.035, PublicScore.shown(Metrics.of("brier"), 1000, 0.0353));
  }

  @Test
  @DisplayName("S12 of few public cases an answer in probabilities tells fewer labels")
  void fewCasesGetFewerDigits() {
    // A label moves the score by this much at most; each label more needs twice the step.
    assertEquals(4, labelsAnAnswer(1.0 / 68, 1e-3));
    assertEquals(7, labelsAnAnswer(Math.log(99) / 68, 1e-3));
    assertEquals(1, labelsAnAnswer(1.0 / 68, step("brier", 68)));
    assertEquals(3, labelsAnAnswer(Math.log(99) / 68, step("log_loss", 68)));
  }

  /** The least difference between two shown scores near the middle. */
  private static double step(String metric, int rows) {
    double lower = PublicScore.shown(Metrics.of(metric), rows, 0.2);
    double higher = 0.2;
    while (PublicScore.shown(Metrics.of(metric), rows, higher) == lower) {
      higher += 1e-5;
    }
    return PublicScore.shown(Metrics.of(metric), rows, higher) - lower;
  }

  private static int labelsAnAnswer(double effect, double step) {
    return 1 + Math.max(0, (int) Math.floor(Math.log(effect / step) / Math.log(2)));
  }

  /** Reads all labels, some an answer, and counts those that are exactly right. */
  private int read(String metric, double[] offsets, int base, DoubleUnaryOperator shown) {
    int right = 0;
    for (int from = 0; from < ROWS; from += offsets.length) {
      int packed = Math.min(offsets.length, ROWS - from);
      double[] predictions = new double[ROWS];
      Arrays.fill(predictions, centre);
      double squaresOfOffsets = 0;
      for (int i = 0; i < packed; i++) {
        predictions[from + i] = centre + offsets[i];
        squaresOfOffsets += offsets[i] * offsets[i];
      }
      double answer = shown.applyAsDouble(Metrics.of(metric).score(truth, predictions));
      double error = metric.equals("r2") ? (1 - answer) * spread : answer * answer * ROWS;
      double sum = (squaresOfOffsets + squares(centre) - error) / 2;
      double[] guess = digits(sum, offsets, packed, base);
      for (int i = 0; i < packed; i++) {
        right += guess[i] == labels[from + i] ? 1 : 0;
      }
    }
    return right;
  }

  /** Takes a sum of (label − centre) × offset apart. */
  private double[] digits(double sum, double[] offsets, int packed, int base) {
    double rest = sum / offsets[0];
    for (int i = 0; i < packed; i++) {
      rest += centre * Math.pow(base, i);
    }
    double[] guess = new double[packed];
    double left = Math.rint(rest);
    for (int i = 0; i < packed; i++) {
      guess[i] = left - base * Math.floor(left / base);
      left = Math.floor(left / base);
    }
    if (packed == 2 && base < BASE) {
      // The smaller offset tells nothing here: the better reading of the greater one.
      guess[1] = Math.rint(rest / base - guess[0] / base);
    }
    return guess;
  }

  private static DoubleUnaryOperator shown(String metric) {
    return score -> PublicScore.shown(Metrics.of(metric), ROWS, score);
  }

  private static double threeDecimals(double score) {
    return Math.rint(score * 1000) / 1000;
  }

  private double squares(double around) {
    return Arrays.stream(labels).map(label -> (label - around) * (label - around)).sum();
  }

  private static double[] labels() {
    Random random = new Random(7);
    return random.ints(ROWS, LOWEST, HIGHEST + 1).asDoubleStream().toArray();
  }

  private static void report(String attack, int right, int answers) {
    System.out.printf(
        Locale.ROOT, "%s: %d of %d labels read in %d answers%n", attack, right, ROWS, answers);
  }
}
