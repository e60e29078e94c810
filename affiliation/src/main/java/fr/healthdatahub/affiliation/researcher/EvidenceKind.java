package fr.healthdatahub.affiliation.researcher;

/** What somebody did, or is interested in. */
public enum EvidenceKind {
  PUBLICATION,
  PROJECT,
  DATASET,
  TOOL,
  INTEREST
}
