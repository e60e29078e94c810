package fr.healthdatahub.challenges.challenge;

/** Where a challenge stands at an instant. */
public enum ChallengeStatus {
  UPCOMING,
  OPEN,
  CLOSED
}
