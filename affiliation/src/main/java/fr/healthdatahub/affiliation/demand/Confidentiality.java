package fr.healthdatahub.affiliation.demand;

/** Who may read a demand once the Hub published it, beside its owner and the Hub. */
public enum Confidentiality {
  PUBLIC,
  /** Researchers of the registry. */
  AFFILIATED,
  /** Only those whom the Hub proposes. */
  PROPOSED
}
