package fr.healthdatahub.samples.generate;

import fr.healthdatahub.samples.csv.Rows;

/** The rows of one neighbourhood in all files; used again for another neighbourhood. */
public final class Block {
  /** Buffers that grew larger than this are given back. */
  private static final int KEPT_BYTES = 1 << 25;

  private final TableFiles files;
  private final Rows[] rows;
  private final Rows unwanted = new Rows();

  public Block(TableFiles files) {
    this.files = files;
    rows = new Rows[files.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = files.wanted(i) ? new Rows() : unwanted;
    }
  }

  /** Where rows of a file go. */
  public Rows rows(int file) {
    return rows[file];
  }

  /** Where rows of a yearly table go. */
  Rows rows(int firstFile, int year) {
    return rows[firstFile + year - files.from()];
  }

  void forgetUnwanted() {
    unwanted.clear();
  }

  /** Makes the block ready for other rows. */
  public void clear() {
    for (Rows one : rows) {
      one.clear(KEPT_BYTES);
    }
  }
}
