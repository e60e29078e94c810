package fr.healthdatahub.samples.parquet.read;

import fr.healthdatahub.samples.parquet.read.UnreadableParquet.Flaw;

/** What the open pages of one file may take together. */
final class PageMemory {
  private final long most;
  private long taken;

  PageMemory(long most) {
    this.most = most;
  }

  /** Takes some bytes before they are allocated. */
  void take(long bytes, String column) throws UnreadableParquet {
    if (bytes > most - taken) {
      throw new UnreadableParquet(Flaw.TOO_LARGE, column, taken + bytes);
    }
    taken += bytes;
  }

  void give(long bytes) {
    taken -= bytes;
  }
}
