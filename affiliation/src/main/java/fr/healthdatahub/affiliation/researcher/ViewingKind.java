package fr.healthdatahub.affiliation.researcher;

/** On which occasion a profile was seen. */
public enum ViewingKind {
  /** Its page was opened by somebody who sees more than everybody. */
  OPENED,
  /** It stood among the candidates of a demand. */
  MATCHED,
  /** Its name stood on a proposal for a demand. */
  PROPOSED
}
