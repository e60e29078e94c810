package fr.healthdatahub.challenges.scoring;

import fr.healthdatahub.challenges.challenge.ChallengeView;

/** The two parts of the hidden cases: one scored in public at once, one sealed until the end. */
public enum Split {
  PUBLIC,
  PRIVATE;

  /**
   * A score as it leaves the Hub: rounded on the public split, because more digits would tell more
   * labels a query.
   */
  public double shown(ChallengeView challenge, String metric, double score) {
    return this == PUBLIC
        ? PublicScore.shown(Evaluator.metric(metric), challenge.publicRows(), score)
        : score;
  }
}
