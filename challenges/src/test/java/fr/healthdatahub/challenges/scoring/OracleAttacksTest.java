package fr.healthdatahub.challenges.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.challenges.metric.LogLoss;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The three attacks on a leaderboard, against the evaluator and the rounding of the Hub. What they
 * learn is about public cases; what ranks in the end is the private split, of which no public
 * answer depends on any label.
 */
class OracleAttacksTest {
  private static final int QUERIES = 500;
  private static final int ROWS = 1000;

  @Test
  @DisplayName("S12 the log-loss oracle learns 3 labels a query instead of 12, and none that ranks")
  void logLossOracleLearnsFewLabels() throws Exception {
    Oracle oracle = new Oracle(1, ROWS, ROWS, "log_loss");
    boolean[] guess = randomGuess(2, oracle.rows());
    int batch = labelsPerQuery(LogLoss.HIDDEN_CLIP, 1e-3);
    assertEquals(3, batch);
    assertEquals(12, labelsPerQuery(1e-15, 1e-5));
    int learnt = 0;
    for (int query = 0; query < QUERIES && learnt + batch <= ROWS; query++) {
      readLabels(oracle, guess, learnt, batch);
      learnt += batch;
    }
    report("log-loss oracle, clip 0.01, 3 decimals", oracle, guess);
    assertEquals(3.0, (double) learnt / oracle.queries(), 1e-9);
    assertEquals(0.5, oracle.right(Split.PRIVATE, guess), 0.03);
  }

  @Test
  @DisplayName("S12 a finer reading of the log-loss oracle than its digits tells nothing")
  void logLossOracleCannotReadMore() throws Exception {
    Oracle oracle = new Oracle(3, ROWS, ROWS, "log_loss");
    boolean[] guess = randomGuess(4, oracle.rows());
    for (int from = 0; from < ROWS - 12; from += 12) {
      readLabels(oracle, guess, from, 12);
    }
    report("log-loss oracle asked for 12 labels a query", oracle, guess);
    assertTrue(oracle.right(Split.PUBLIC, guess) < 0.75);
  }

  @Test
  @DisplayName("S12 wacky boosting climbs the public board and gains nothing on the private one")
  void wackyBoostingGainsNothingPrivate() throws Exception {
    int seeds = 10;
    double publicSum = 0;
    double privateSum = 0;
    for (int seed = 0; seed < seeds; seed++) {
      Oracle oracle = new Oracle(100 + seed, ROWS, ROWS, "accuracy");
      boolean[] guess = boost(oracle, seed);
      publicSum += oracle.right(Split.PUBLIC, guess);
      privateSum += oracle.right(Split.PRIVATE, guess);
      assertEquals(QUERIES, oracle.queries());
    }
    System.out.printf(
        Locale.ROOT,
        "Wacky boosting, no Ladder, %d queries, mean of %d seeds: %.3f public, %.3f private%n",
        QUERIES,
        seeds,
        publicSum / seeds,
        privateSum / seeds);
    assertTrue(publicSum / seeds < 0.67);
    assertTrue(privateSum / seeds < 0.51);
  }

  @Test
  @DisplayName("S12 probing row by row learns at most a label a query, and none that ranks")
  void probingLearnsOneLabelAQuery() throws Exception {
    Oracle oracle = new Oracle(5, ROWS, ROWS, "accuracy");
    boolean[] guess = randomGuess(6, oracle.rows());
    double[] predictions = new double[oracle.rows()];
    double before = oracle.ask(predictions);
    for (int row = 0; row < QUERIES - 1; row++) {
      predictions[row] = 1;
      double after = oracle.ask(predictions);
      guess[row] = after > before;
      before = after;
    }
    report("label probing by differences", oracle, guess);
    assertEquals(QUERIES, oracle.queries());
    assertEquals(0.5, oracle.right(Split.PRIVATE, guess), 0.03);
  }

  /** Reads the labels of a batch of rows from one answer, by giving each a power of two. */
  private static void readLabels(Oracle oracle, boolean[] guess, int from, int batch)
      throws UndefinedScore {
    double[] predictions = new double[oracle.rows()];
    Arrays.fill(predictions, 0.5);
    double[] step = new double[batch];
    double base = (ROWS - batch) * Math.log(2) / ROWS;
    for (int i = 0; i < batch; i++) {
      // A label of 0 costs this much more than a label of 1.
      step[i] = (1 << i) * 1e-3;
      double logit = Math.min(step[i] * ROWS, Math.log(1 / LogLoss.HIDDEN_CLIP - 1));
      predictions[from + i] = 1 / (1 + Math.exp(-logit));
      base -= Math.log(predictions[from + i]) / ROWS;
    }
    long code = Math.round((oracle.ask(predictions) - base) / 1e-3);
    for (int i = 0; i < batch; i++) {
      guess[from + i] = (code >> i & 1) == 0;
    }
  }

  /** How many powers of two of the last shown digit fit into the effect of one row. */
  private static int labelsPerQuery(double clip, double digit) {
    double steps = Math.log(1 / clip - 1) / ROWS / digit;
    return 1 + (int) Math.floor(Math.log(steps) / Math.log(2));
  }

  /** Blum and Hardt's attack: random answers, then the majority of those that scored above ½. */
  private static boolean[] boost(Oracle oracle, long seed) throws UndefinedScore {
    Random random = new Random(seed);
    int[] votes = new int[oracle.rows()];
    for (int query = 0; query < QUERIES; query++) {
      double[] predictions = new double[oracle.rows()];
      for (int row = 0; row < predictions.length; row++) {
        predictions[row] = random.nextBoolean() ? 1 : 0;
      }
      if (oracle.ask(predictions) > 0.5) {
        for (int row = 0; row < votes.length; row++) {
          votes[row] += predictions[row] == 1 ? 1 : -1;
        }
      }
    }
    boolean[] guess = new boolean[votes.length];
    for (int row = 0; row < votes.length; row++) {
      guess[row] = votes[row] > 0;
    }
    return guess;
  }

  private static boolean[] randomGuess(long seed, int rows) {
    Random random = new Random(seed);
    boolean[] guess = new boolean[rows];
    for (int row = 0; row < rows; row++) {
      guess[row] = random.nextBoolean();
    }
    return guess;
  }

  private static void report(String attack, Oracle oracle, boolean[] guess) {
    System.out.printf(
        Locale.ROOT,
        "%s, %d queries: %.3f of public labels right, %.3f of private ones%n",
        attack,
        oracle.queries(),
        oracle.right(Split.PUBLIC, guess),
        oracle.right(Split.PRIVATE, guess));
  }
}
