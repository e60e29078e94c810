package fr.healthdatahub.samples.fromschema;

import fr.healthdatahub.samples.schema.InvalidSchema;

/** A key has fewer values than its table should have rows. */
final class TooFewKeys extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long count;

  /**
   * @param count values that the key has
   * @param words for who asked for so many rows
   */
  TooFewKeys(long count, InvalidSchema words) {
    super(words);
    this.count = count;
  }

  long count() {
    return count;
  }

  InvalidSchema words() {
    return (InvalidSchema) getCause();
  }
}
