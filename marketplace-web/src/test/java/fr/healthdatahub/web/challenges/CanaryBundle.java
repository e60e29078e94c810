package fr.healthdatahub.web.challenges;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A challenge whose every hidden label begins with digits that stand nowhere else. */
public final class CanaryBundle {
  public static final String SLUG = "canary";

  /** How every label begins. */
  static final String CANARY = "7351946281";

  private static final int CASES = 40;

  private static final String CHALLENGE =
      """
      {"slug": "canary",
       "title": {"fr": "Canari", "en": "Canary"},
       "summary": {"fr": "Des étiquettes à ne pas voir.", "en": "Labels not to be seen."},
       "metrics": ["spearman"],
       "truth": {"label": "label"},
       "predictionRange": null,
       "opensInDays": -1, "closesInDays": 30, "timeZone": "Europe/Paris",
       "source": "tests", "licence": "none", "baselines": [],
       "idColumn": "case_id", "predictionColumn": "prediction",
       "dailyQuota": 5, "maxBytes": 1000000,
       "organisers": ["organiser@demo.hub"],
       "files": [
         {"name": "sample_submission.csv", "kind": "sample-submission",
          "description": {"fr": "Un exemple.", "en": "An example."}}]}
      """;

  private CanaryBundle() {}

  /** Lays the bundle where an operator would. */
  public static void layInto(Path home) throws IOException {
    Path folder = Files.createDirectories(home.resolve("bundles").resolve(SLUG));
    Files.writeString(folder.resolve("challenge.json"), CHALLENGE);
    for (String text : new String[] {"overview", "rules", "evaluation", "data"}) {
      Files.writeString(folder.resolve(text + ".fr.md"), "Texte " + text);
      Files.writeString(folder.resolve(text + ".en.md"), "Text " + text);
    }
    Files.writeString(folder.resolve("split.sha256"), "0".repeat(64));
    StringBuilder truth = new StringBuilder("case_id,label,split\n");
    for (int i = 0; i < CASES; i++) {
      truth.append("c").append(i).append(',').append(CANARY).append(10 + i * 7 % CASES);
      truth.append(i % 2 == 0 ? ",public\n" : ",private\n");
    }
    Files.writeString(folder.resolve("truth.csv"), truth);
    Files.writeString(folder.resolve("sample_submission.csv"), predictions(false));
  }

  /** A valid file: all predictions differ, or all are equal, for which the metric has no value. */
  public static String predictions(boolean equal) {
    StringBuilder csv = new StringBuilder("case_id,prediction\n");
    for (int i = 0; i < CASES; i++) {
      csv.append("c").append(i).append(',').append(equal ? 1 : i * 11 % CASES).append('\n');
    }
    return csv.toString();
  }
}
