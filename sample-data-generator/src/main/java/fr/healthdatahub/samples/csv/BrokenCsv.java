package fr.healthdatahub.samples.csv;

import java.io.IOException;

/** A CSV file of which a row cannot be read, nor any after it. */
public final class BrokenCsv extends IOException {
  private static final long serialVersionUID = 1L;

  private final Flaw flaw;

  /** What is wrong. */
  public enum Flaw {
    /** The file ends inside of quotes. */
    OPEN_QUOTE,
    /** Its compression ends too early, or is no compression. */
    DAMAGED,
    /** Longer than any row is; a quote may be open. */
    ROW_TOO_LONG
  }

  BrokenCsv(Flaw flaw) {
    super(flaw.name());
    this.flaw = flaw;
  }

  public Flaw flaw() {
    return flaw;
  }
}
