package fr.healthdatahub.samples.parquet.read;

import java.io.IOException;

/** A Parquet file that cannot be read, or not from some row on. */
public final class UnreadableParquet extends IOException {
  private static final long serialVersionUID = 1L;

  private final Flaw flaw;
  private final String column;
  private final String found;

  /** What is wrong. */
  public enum Flaw {
    /** It does not begin and end as Parquet does. */
    NOT_PARQUET,
    ENCRYPTED,
    /** A list, a map or a group. */
    NESTED_COLUMN,
    UNKNOWN_CODEC,
    /** Bytes that contradict each other, or are missing. */
    DAMAGED,
    /** More memory is asked for than there is for one file. */
    TOO_LARGE
  }

  UnreadableParquet(Flaw flaw, String column, Object found) {
    super(flaw + " " + column + " " + found);
    this.flaw = flaw;
    this.column = column;
    this.found = String.valueOf(found);
  }

  public Flaw flaw() {
    return flaw;
  }

  /** The name of the column, or empty. */
  public String column() {
    return column;
  }

  /** The codec, the position of the damage in bytes, or how many bytes are asked for. */
  public String found() {
    return found;
  }
}
