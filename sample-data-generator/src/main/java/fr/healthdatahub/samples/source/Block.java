package fr.healthdatahub.samples.source;

import fr.healthdatahub.samples.csv.Rows;
import java.util.ArrayList;
import java.util.List;

/** The rows of one piece in all files; used again for another piece. */
public final class Block {
  /** Buffers that grew larger than this are given back. */
  private static final int KEPT_BYTES = 1 << 25;

  private final int firstYear;
  private final Rows[] rows;
  private final Rows unwanted = new Rows();
  private final List<Attachment> attachments = new ArrayList<>();

  /**
   * @param firstYear that of the first of several files of a yearly table
   */
  public Block(List<SourceFile> files, int firstYear) {
    this.firstYear = firstYear;
    rows = new Rows[files.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = files.get(i).wanted() ? new Rows() : unwanted;
    }
  }

  /** Where rows of a file go. */
  public Rows rows(int file) {
    return rows[file];
  }

  /** Where rows of a yearly table go. */
  public Rows rows(int firstFile, int year) {
    return rows[firstFile + year - firstYear];
  }

  /** Adds a file that is no table. */
  public void attach(String path, byte[] content) {
    attach(path, content, null);
  }

  /** Adds an image. */
  public void attach(String path, byte[] content, Picture picture) {
    attachments.add(new Attachment(path, content, picture));
  }

  /** The files that are no tables, in order. */
  public List<Attachment> attachments() {
    return attachments;
  }

  /** Gives back the memory of rows that nobody asked for. */
  public void forgetUnwanted() {
    unwanted.clear();
  }

  /** Makes the block ready for other rows. */
  public void clear() {
    for (Rows one : rows) {
      one.clear(KEPT_BYTES);
    }
    attachments.clear();
  }
}
