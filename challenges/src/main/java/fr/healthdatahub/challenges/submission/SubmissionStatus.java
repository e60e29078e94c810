package fr.healthdatahub.challenges.submission;

/** How far the Hub is with a submission. */
public enum SubmissionStatus {
  QUEUED,
  SCORING,
  SCORED,
  FAILED
}
