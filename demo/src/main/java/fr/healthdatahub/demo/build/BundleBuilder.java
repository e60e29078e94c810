package fr.healthdatahub.demo.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Splits each data set and computes its baselines. A case is hidden when the first byte of SHA-256
 * of (salt, id) is below 103 (about 40 %), and a hidden case is public when the second byte is
 * below 77 (about 30 %). Same bytes on every build.
 */
public final class BundleBuilder {
  private static final String SALT = "hub demo 2026 ";
  private static final int HIDDEN_BELOW = 103;
  private static final int PUBLIC_BELOW = 77;

  private final Path data;
  private final Path output;

  BundleBuilder(Path data, Path output) {
    this.data = data;
    this.output = output;
  }

  /** Arguments: the folder of data files, and the folder in which the bundles are made. */
  public static void main(String[] arguments) throws IOException {
    new BundleBuilder(Path.of(arguments[0]), Path.of(arguments[1])).build();
  }

  void build() throws IOException {
    Parts cancer = split("breast-cancer", "breast_cancer_wisconsin.csv", List.of("malignant"));
    double[] malignant = cancer.train.numbers("malignant");
    predict(
        cancer,
        "0.5",
        Map.of(
            "baselines/logistic-regression.csv",
            Models.logistic(cancer.known(), malignant, cancer.asked(), 1),
            "baselines/nearest-neighbours.csv",
            Models.nearest(cancer.known(), malignant, cancer.asked(), 7),
            "rival/predictions.csv",
            Models.logistic(cancer.known(), malignant, cancer.asked(), 20)));

    Parts heart =
        split("heart-failure", "heart_failure.csv", List.of("follow_up_days", "death_event"));
    double[] days = heart.train.numbers("follow_up_days");
    double[] deaths = heart.train.numbers("death_event");
    predict(
        heart,
        "0",
        Map.of(
            "baselines/cox.csv",
            Models.cox(heart.known(), days, deaths, heart.asked(), 5),
            "baselines/age.csv",
            heart.features.numbers("age"),
            "rival/predictions.csv",
            Models.logistic(heart.known(), deaths, heart.asked(), 10)));

    Parts diabetes = split("diabetes", "diabetes_progression.csv", List.of("progression"));
    double[] progression = diabetes.train.numbers("progression");
    predict(
        diabetes,
        "150",
        Map.of(
            "baselines/ridge.csv",
            Models.ridgeRegression(diabetes.known(), progression, diabetes.asked(), 10),
            "baselines/nearest-neighbours.csv",
            Models.nearest(diabetes.known(), progression, diabetes.asked(), 15),
            "rival/predictions.csv",
            Models.ridgeRegression(diabetes.known(), progression, diabetes.asked(), 60)));
  }

  private Parts split(String slug, String file, List<String> hidden) throws IOException {
    Table all = Table.read(data.resolve(file));
    Table train = all.where(row -> hash(row[0])[0] >= HIDDEN_BELOW);
    Table test = all.where(row -> hash(row[0])[0] < HIDDEN_BELOW);
    Table features = test.without(hidden);
    StringBuilder truth = new StringBuilder("case_id," + String.join(",", hidden) + ",split\n");
    StringBuilder published = new StringBuilder(SALT + "\n");
    for (int i = 0; i < test.rows().size(); i++) {
      String id = test.id(i);
      String split = hash(id)[1] < PUBLIC_BELOW ? "public" : "private";
      truth.append(id);
      for (String column : hidden) {
        truth.append(',').append(test.rows().get(i)[test.columns().indexOf(column)]);
      }
      truth.append(',').append(split).append('\n');
      published.append(id).append(':').append(split).append('\n');
    }
    write(slug, "train.csv", train.csv());
    write(slug, "test_features.csv", features.csv());
    write(slug, "truth.csv", truth.toString());
    write(slug, "split.sha256", HexFormat.of().formatHex(sha256(published.toString())));
    return new Parts(slug, train, train.without(hidden), features);
  }

  private void predict(Parts parts, String constant, Map<String, double[]> predictions)
      throws IOException {
    double[] none = new double[parts.features.rows().size()];
    Arrays.fill(none, Double.parseDouble(constant));
    write(parts.slug, "sample_submission.csv", csv(parts.features, none));
    for (Map.Entry<String, double[]> model : new TreeMap<>(predictions).entrySet()) {
      write(parts.slug, model.getKey(), csv(parts.features, model.getValue()));
    }
  }

  private static String csv(Table cases, double[] predictions) {
    StringBuilder csv = new StringBuilder("case_id,prediction\n");
    for (int i = 0; i < predictions.length; i++) {
      csv.append(cases.id(i))
          .append(',')
          .append(String.format(Locale.ROOT, "%.6f", predictions[i]))
          .append('\n');
    }
    return csv.toString();
  }

  private void write(String slug, String name, String content) throws IOException {
    Path file = output.resolve(slug).resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private static int[] hash(String id) {
    byte[] digest = sha256(SALT + id);
    return new int[] {digest[0] & 0xff, digest[1] & 0xff};
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One data set, split. */
  private record Parts(String slug, Table train, Table trainFeatures, Table features) {
    double[][] known() {
      return trainFeatures.features();
    }

    double[][] asked() {
      return features.features();
    }
  }
}
