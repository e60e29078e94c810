package fr.healthdatahub.affiliation.demand;

/** Where a demand stands. */
public enum DemandStatus {
  /** Waits for the Hub to look at it. */
  SUBMITTED,
  PUBLISHED,
  /** The Hub said why it cannot be published; its owner may change it and try again. */
  REFUSED,
  CLOSED
}
