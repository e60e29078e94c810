package fr.healthdatahub.challenges.scoring;

import fr.healthdatahub.challenges.predictions.TruthFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** A challenge as an attacker sees it: predictions go in, the public score comes out as shown. */
final class Oracle {
  private final boolean[] labels;
  private final int publicRows;
  private final TruthFile hidden;
  private final String metric;
  private int queries;

  /** Random labels; the first rows are public, the others private. */
  Oracle(long seed, int publicRows, int privateRows, String metric) throws IOException {
    this.publicRows = publicRows;
    this.metric = metric;
    this.labels = new boolean[publicRows + privateRows];
    Random random = new Random(seed);
    StringBuilder csv = new StringBuilder("id,label,split\n");
    for (int row = 0; row < labels.length; row++) {
      labels[row] = random.nextBoolean();
      csv.append(row)
          .append(labels[row] ? ",1," : ",0,")
          .append(row < publicRows ? "public\n" : "private\n");
    }
    hidden =
        TruthFile.labels(
            new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8)),
            "id",
            "label");
  }

  /** What the leaderboard would show. */
  double ask(double[] predictions) throws UndefinedScore {
    return PublicScore.shown(
        Evaluator.metric(metric), publicRows, score(Split.PUBLIC, predictions));
  }

  int queries() {
    return queries;
  }

  int rows() {
    return labels.length;
  }

  /** Share of the labels of a split that a guess of all labels has right. */
  double right(Split split, boolean[] guess) {
    int from = split == Split.PUBLIC ? 0 : publicRows;
    int to = split == Split.PUBLIC ? publicRows : labels.length;
    int right = 0;
    for (int row = from; row < to; row++) {
      right += guess[row] == labels[row] ? 1 : 0;
    }
    return (double) right / (to - from);
  }

  private double score(Split split, double[] predictions) throws UndefinedScore {
    queries++;
    return Evaluator.evaluate(List.of(metric), hidden, predictions)
        .value(split, metric)
        .orElseThrow();
  }
}
