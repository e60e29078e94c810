package fr.healthdatahub.challenges.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MetricPropertiesTest {
  @Property
  void concordanceIsWhatItsDefinitionSays(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 40) int rows,
      @ForAll @IntRange(min = 1, max = 50) int values) {
    Random random = new Random(seed);
    double[] times = random.ints(rows, 0, values).asDoubleStream().toArray();
    double[] risks = random.ints(rows, -values, values).mapToDouble(v -> v * 0.1).toArray();
    boolean[] events = new boolean[rows];
    for (int i = 0; i < rows; i++) {
      events[i] = random.nextBoolean();
    }
    long comparable = 0;
    double won = 0;
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < rows; j++) {
        if (events[i] && (times[i] < times[j] || (times[i] == times[j] && !events[j]))) {
          comparable++;
          won += risks[i] > risks[j] ? 1 : risks[i] == risks[j] ? 0.5 : 0;
        }
      }
    }
    ConcordanceIndex metric = new ConcordanceIndex();
    Truth truth = Truth.ofSurvival(times, events);
    assertEquals(comparable == 0, metric.undefined(truth).isPresent());
    Assume.that(comparable > 0);
    assertEquals(won / comparable, metric.score(truth, risks));
  }

  @Property
  void rocAucIsTheShareOfPairsInOrder(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int rows) {
    Sample sample = new Sample(seed, rows);
    double won = 0;
    long pairs = 0;
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < rows; j++) {
        if (sample.truth.label(i) == 1 && sample.truth.label(j) == 0) {
          pairs++;
          won +=
              sample.predictions[i] > sample.predictions[j]
                  ? 1
                  : sample.predictions[i] == sample.predictions[j] ? 0.5 : 0;
        }
      }
    }
    assertEquals(won / pairs, new RocAuc().score(sample.truth, sample.predictions));
  }

  @Property
  void metricsOfOrderIgnoreMonotoneTransformations(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int rows) {
    Sample sample = new Sample(seed, rows);
    double[] stretched = sample.predictions.clone();
    for (int i = 0; i < rows; i++) {
      stretched[i] = Math.exp(3 * stretched[i]) - 7;
    }
    for (String id : List.of("roc_auc", "average_precision", "spearman")) {
      Metric metric = Metrics.of(id);
      assertEquals(
          metric.score(sample.truth, sample.predictions), metric.score(sample.truth, stretched));
    }
  }

  @Property
  void reversedPredictionsTurnRocAucAround(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int rows) {
    Sample sample = new Sample(seed, rows);
    double[] reversed = sample.predictions.clone();
    for (int i = 0; i < rows; i++) {
      reversed[i] = -reversed[i];
    }
    RocAuc auc = new RocAuc();
    assertEquals(
        1, auc.score(sample.truth, sample.predictions) + auc.score(sample.truth, reversed), 1e-15);
  }

  @Property
  void theOrderOfCasesDoesNotMatterAndValuesAreInBounds(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 60) int rows) {
    Sample sample = new Sample(seed, rows);
    sample.predictions[0] = 0.5;
    sample.predictions[1] = 0.25;
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(~seed));
    int[] shuffled = order.stream().mapToInt(i -> i).toArray();
    double[] moved = new double[rows];
    for (int i = 0; i < rows; i++) {
      moved[i] = sample.predictions[shuffled[i]];
    }
    for (Metric metric : Metrics.all()) {
      if (metric.truthKind() != TruthKind.SURVIVAL
          && metric.predictionRange().acceptsAll(sample.predictions)) {
        double score = metric.score(sample.truth, sample.predictions);
        assertEquals(score, metric.score(sample.truth.subset(shuffled), moved), 1e-13);
        assertTrue(
            Double.isNaN(score)
                || (score >= metric.lowest() - 1e-15 && score <= metric.highest() + 1e-15),
            metric.id() + " " + score);
      }
    }
  }

  @Property
  void sharingTheSortedOrderChangesNothing(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 60) int rows) {
    Sample sample = new Sample(seed, rows);
    List<Metric> metrics = List.of(new RocAuc(), new Brier(), new AveragePrecision());
    Map<String, Double> together = Metrics.score(metrics, sample.truth, sample.predictions);
    assertEquals(List.of("roc_auc", "brier", "average_precision"), List.copyOf(together.keySet()));
    for (Metric metric : metrics) {
      assertEquals(metric.score(sample.truth, sample.predictions), together.get(metric.id()));
    }
  }

  /** Both classes, and predictions with many ties. */
  private static final class Sample {
    final Truth truth;
    final double[] predictions;

    Sample(long seed, int rows) {
      Random random = new Random(seed);
      double[] labels = random.ints(rows, 0, 2).asDoubleStream().toArray();
      labels[0] = 0;
      labels[1] = 1;
      truth = Truth.ofLabels(labels);
      predictions = random.ints(rows, 0, 20).mapToDouble(v -> v / 19.0).toArray();
    }
  }
}
