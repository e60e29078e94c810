package fr.healthdatahub.challenges.scoring;

/** A metric has no value for these predictions: the submission fails and is not tried again. */
class UndefinedScore extends Exception {
  private static final long serialVersionUID = 1L;

  UndefinedScore(String metric) {
    super(metric);
  }
}
