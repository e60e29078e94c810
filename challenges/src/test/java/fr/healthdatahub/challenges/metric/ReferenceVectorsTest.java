package fr.healthdatahub.challenges.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Our values against those of scikit-learn and SciPy, made by make_vectors.py beside the data. */
class ReferenceVectorsTest {
  private static final double RELATIVE = 1e-12;

  @TestFactory
  Stream<DynamicTest> agreesWithScikitLearn() throws IOException {
    return rows("expected").stream()
        .map(row -> DynamicTest.dynamicTest(row[0] + " " + row[1], () -> agrees(row)));
  }

  private static void agrees(String[] row) throws IOException {
    List<String[]> cases = rows(row[0]);
    double[] predictions = column(cases, cases.get(0).length - 1);
    Truth truth = truth(cases);
    Metric metric =
        row[1].equals("log_loss") ? new LogLoss(LogLoss.SMALLEST_CLIP) : Metrics.of(row[1]);
    assertEquals(Optional.empty(), metric.undefined(truth));
    double expected = Double.parseDouble(row[2]);
    assertEquals(
        expected,
        metric.score(truth, predictions),
        Math.max(1e-300, RELATIVE * Math.abs(expected)));
  }

  private static Truth truth(List<String[]> cases) {
    double[] first = column(cases, 0);
    if (cases.get(0).length == 2) {
      return Truth.ofLabels(first);
    }
    boolean[] events = new boolean[first.length];
    for (int i = 0; i < events.length; i++) {
      events[i] = cases.get(i)[1].equals("1");
    }
    return Truth.ofSurvival(first, events);
  }

  private static double[] column(List<String[]> rows, int column) {
    return rows.stream().mapToDouble(row -> Double.parseDouble(row[column])).toArray();
  }

  private static List<String[]> rows(String name) throws IOException {
    try (InputStream in = ReferenceVectorsTest.class.getResourceAsStream(name + ".csv")) {
      assertNotNull(in, name);
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
    }
  }
}
