package fr.healthdatahub.affiliation.contact;

/** Where a proposal stands. */
public enum ProposalStatus {
  /** Waits for the researcher. */
  PROPOSED,
  /** The researcher agreed: both sides see one another's name and address. */
  ACCEPTED,
  DECLINED,
  /** The Hub took it back before there was an answer. */
  WITHDRAWN,
  /** The Hub brought both together. */
  INTRODUCED,
  /** It is known what came of it. */
  CLOSED;

  /** Whether it takes some of the researcher's capacity. */
  public boolean open() {
    return this == PROPOSED || this == ACCEPTED || this == INTRODUCED;
  }

  /** Whether the researcher reads what the demand is about, however confidential it is. */
  public boolean opensDemand() {
    return this == PROPOSED || agreed();
  }

  /** Whether both sides know one another. */
  public boolean agreed() {
    return this == ACCEPTED || this == INTRODUCED || this == CLOSED;
  }
}
