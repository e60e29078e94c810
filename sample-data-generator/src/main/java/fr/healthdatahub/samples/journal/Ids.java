package fr.healthdatahub.samples.journal;

import fr.healthdatahub.samples.csv.Bytes;

/**
 * Numbers of people and of what happened to them: made of the person's position in the sample and
 * the order within the person, so that threads and shards need to share nothing.
 */
public final class Ids {
  private static final int MOST = 100_000;

  private Ids() {}

  /** From 1. */
  public static long person(Journal journal) {
    return journal.person().index + 1;
  }

  /**
   * The number of one of a person's visits, drugs …
   *
   * @param position from 0
   */
  public static long event(Journal journal, int position) {
    if (position >= MOST - 1) {
      throw new IllegalStateException(position + " events of one kind");
    }
    return person(journal) * MOST + position + 1;
  }

  /** Adds a code of the ICD-10 with its point: I219 is I21.9. */
  public static void putIcd10(Bytes to, byte[] code) {
    int head = Math.min(3, code.length);
    to.put(code, 0, head);
    if (code.length > head && code[head] != '.') {
      to.put((byte) '.');
    }
    to.put(code, head, code.length - head);
  }
}
