package fr.healthdatahub.samples.export;

/** Is told how far a sample is; must answer at once. */
public interface Progress {
  /**
   * @param done pieces that are written
   * @param total pieces to write
   * @param rows written so far
   * @param bytes written so far
   */
  void at(long done, long total, long rows, long bytes);

  /** For those who do not look. */
  Progress NONE = (done, total, rows, bytes) -> {};
}
