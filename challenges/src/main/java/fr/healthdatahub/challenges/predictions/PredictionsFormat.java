package fr.healthdatahub.challenges.predictions;

/**
 * What a file of predictions must look like.
 *
 * @param idColumn name of the column of case ids, exactly
 * @param predictionColumn name of the column of predictions, exactly
 * @param lowest lowest allowed prediction; negative infinity when any is
 * @param highest highest allowed prediction; positive infinity when any is
 * @param maxBytes size after which reading stops
 * @param maxRows data rows after which reading stops
 * @param classesOnly whether only 0 and 1 are allowed
 */
public record PredictionsFormat(
    String idColumn,
    String predictionColumn,
    double lowest,
    double highest,
    long maxBytes,
    long maxRows,
    boolean classesOnly) {

  public PredictionsFormat(
      String idColumn,
      String predictionColumn,
      double lowest,
      double highest,
      long maxBytes,
      long maxRows) {
    this(idColumn, predictionColumn, lowest, highest, maxBytes, maxRows, false);
  }

  boolean allows(double prediction) {
    return prediction >= lowest
        && prediction <= highest
        && (!classesOnly || prediction == 0 || prediction == 1);
  }

  /** What is allowed, in signs that need no translation. */
  String range() {
    return classesOnly ? "0, 1" : "[" + bound(lowest, "-∞") + ", " + bound(highest, "∞") + "]";
  }

  private static String bound(double value, String infinite) {
    if (Double.isInfinite(value)) {
      return infinite;
    }
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
