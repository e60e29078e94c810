package fr.healthdatahub.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Writes the bundle of a challenge with many hidden cases, and files of predictions for it. */
public final class BigChallenge {
  private static final int FILES = 8;
  private static final String JSON =
      """
      {
        "slug": "many-cases",
        "title": {"en": "Many cases", "fr": "Beaucoup de cas"},
        "summary": {"en": "A challenge to measure with.", "fr": "Un challenge pour mesurer."},
        "metrics": ["roc_auc", "average_precision", "brier", "log_loss"],
        "truth": {"label": "label"},
        "predictionRange": [0, 1],
        "opensInDays": -1,
        "closesInDays": 30,
        "timeZone": "Europe/Paris",
        "source": "Made by the measurement",
        "licence": "CC0-1.0",
        "idColumn": "case_id",
        "predictionColumn": "prediction",
        "dailyQuota": 100000,
        "maxBytes": 104857600,
        "organisers": ["organiser@demo.hub"],
        "files": []
      }
      """;

  private BigChallenge() {}

  public static void main(String[] args) throws IOException, NoSuchAlgorithmException {
    Path bundle = Files.createDirectories(Path.of(args[0]));
    Path predictions = Path.of(args[1]);
    int rows = Integer.parseInt(args[2]);
    Files.writeString(bundle.resolve("challenge.json"), JSON);
    for (String text : List.of("overview", "rules", "evaluation", "data")) {
      for (String language : List.of("fr", "en")) {
        Files.writeString(bundle.resolve(text + "." + language + ".md"), "Text.\n");
      }
    }
    Random random = new Random(1);
    int[] labels = random.ints(rows, 0, 2).toArray();
    truth(bundle.resolve("truth.csv"), labels);
    byte[] digest =
        MessageDigest.getInstance("SHA-256")
            .digest(Files.readAllBytes(bundle.resolve("truth.csv")));
    Files.writeString(bundle.resolve("split.sha256"), HexFormat.of().formatHex(digest));
    for (int file = 0; file < FILES; file++) {
      predictions(predictions.resolve("predictions-" + file + ".csv"), labels, random);
    }
  }

  private static void truth(Path file, int[] labels) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
      out.write("case_id,label,split\n");
      for (int row = 0; row < labels.length; row++) {
        out.write(id(row) + "," + labels[row] + "," + (row % 3 == 0 ? "public" : "private") + "\n");
      }
    }
  }

  private static void predictions(Path file, int[] labels, Random random) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
      out.write("case_id,prediction\n");
      for (int row = 0; row < labels.length; row++) {
        double guess =
            Math.min(1, Math.max(0, 0.5 + 0.2 * (labels[row] - 0.5 + random.nextGaussian())));
        out.write(id(row) + "," + String.format(Locale.ROOT, "%.6f", guess) + "\n");
      }
    }
  }

  private static String id(int row) {
    return String.format(Locale.ROOT, "case-%07d", row);
  }
}
