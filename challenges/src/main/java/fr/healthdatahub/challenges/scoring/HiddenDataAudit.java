package fr.healthdatahub.challenges.scoring;

/** Where every reading of hidden labels is written down. */
public interface HiddenDataAudit {
  /** Hidden labels of a challenge were read to score a submission, or to publish. */
  void labelsRead(String challengeId, String purpose);
}
