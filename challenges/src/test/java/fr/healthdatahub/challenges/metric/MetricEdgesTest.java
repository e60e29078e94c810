package fr.healthdatahub.challenges.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricEdgesTest {
  @Test
  void allMetricsAreFoundByTheirNames() {
    assertEquals(
        List.of(
            "roc_auc",
            "average_precision",
            "accuracy",
            "balanced_accuracy",
            "f1",
            "mcc",
            "brier",
            "log_loss",
            "rmse",
            "mae",
            "r2",
            "spearman",
            "c_index"),
        Metrics.all().stream().map(Metric::id).toList());
    assertThrows(NoSuchElementException.class, () -> Metrics.of("auc"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"roc_auc", "average_precision", "balanced_accuracy"})
  void oneClassInTheTruthLeavesNothingToCompare(String id) {
    assertEquals(Optional.of("one-class-truth"), Metrics.of(id).undefined(Truth.ofLabels(1, 1)));
    assertEquals(Optional.of("truth-not-binary"), Metrics.of(id).undefined(Truth.ofLabels(0, 2)));
    assertEquals(Optional.of("empty-truth"), Metrics.of(id).undefined(Truth.ofLabels()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"r2", "spearman"})
  void aConstantTruthLeavesNothingToExplain(String id) {
    assertEquals(Optional.of("constant-truth"), Metrics.of(id).undefined(Truth.ofLabels(3, 3)));
  }

  @Test
  void survivalNeedsTimesAndAnEventBeforeAnotherCase() {
    Metric metric = new ConcordanceIndex();
    assertEquals(Optional.of("truth-not-survival"), metric.undefined(Truth.ofLabels(0, 1)));
    Truth lastEventOnly = Truth.ofSurvival(new double[] {1, 2}, new boolean[] {false, true});
    assertEquals(Optional.of("no-comparable-pairs"), metric.undefined(lastEventOnly));
  }

  @Test
  @DisplayName("S14 predictions out of range have no value")
  void predictionsOutOfRangeHaveNoValue() {
    Truth truth = Truth.ofLabels(0, 1);
    for (String id : List.of("brier", "log_loss", "accuracy", "f1")) {
      assertEquals(Double.NaN, Metrics.of(id).score(truth, new double[] {0, 1.5}));
    }
    assertEquals(Double.NaN, new F1().score(truth, new double[] {0, 0.5}));
    assertEquals(Double.NaN, new RocAuc().score(truth, new double[] {0, Double.NaN}));
    assertEquals(Double.NaN, new Spearman().score(truth, new double[] {2, 2}));
  }

  @Test
  @DisplayName("S12 on hidden data the logarithm is clipped at 0.01")
  void hiddenLogLossIsClipped() {
    Truth truth = Truth.ofLabels(0, 1);
    assertEquals(-Math.log(0.01), new LogLoss().score(truth, new double[] {1, 0}), 1e-12);
    assertThrows(IllegalArgumentException.class, () -> new LogLoss(0));
  }

  @Test
  void negativeZeroIsZero() {
    Truth truth = Truth.ofLabels(0, 1);
    assertEquals(0.5, new RocAuc().score(truth, new double[] {0.0, -0.0}));
    Truth times = Truth.ofSurvival(new double[] {1, 2}, new boolean[] {true, true});
    assertEquals(0.5, new ConcordanceIndex().score(times, new double[] {0.0, -0.0}));
  }

  @Test
  void asManyPredictionsAsCasesAreNeeded() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new RocAuc().score(Truth.ofLabels(0, 1), new double[] {1}));
  }
}
