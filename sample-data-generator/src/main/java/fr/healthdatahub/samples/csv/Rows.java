package fr.healthdatahub.samples.csv;

/**
 * Rows of one table as CSV bytes. A row is begun with its shape, then each varying cell is written
 * in order, then it is ended:
 *
 * <pre>{@code
 * rows.begin(shape);
 * rows.number(42);
 * rows.day(19_000);
 * rows.end();
 * }</pre>
 */
public final class Rows {
  private final Bytes bytes;
  private RowShape shape;
  private int slot;
  private long count;

  public Rows() {
    this(1 << 10);
  }

  /**
   * @param capacity bytes to begin with
   */
  public Rows(int capacity) {
    bytes = new Bytes(capacity);
  }

  /** Begins a row. */
  public void begin(RowShape newShape) {
    shape = newShape;
    slot = 0;
    bytes.ensure(newShape.room());
    bytes.put(newShape.between(0));
  }

  /** A cell, or a run of cells, that is encoded already. */
  public void text(byte[] encoded) {
    bytes.put(encoded);
    next();
  }

  /** A cell, or a run of cells, from the beginning of a buffer. */
  public void text(Bytes encoded) {
    bytes.put(encoded.array(), 0, encoded.size());
    next();
  }

  /** A cell of any length, which is encoded already. */
  public void any(byte[] encoded) {
    bytes.ensure(shape.room() + encoded.length);
    text(encoded);
  }

  /** An empty cell. */
  public void empty() {
    next();
  }

  public void number(long value) {
    bytes.putNumber(value);
    next();
  }

  /** A number with leading zeros. */
  public void padded(long value, int digits) {
    bytes.putPadded(value, digits);
    next();
  }

  /** An amount in euros with two decimals. */
  public void cents(long value) {
    bytes.putCents(value);
    next();
  }

  /** A decimal number, as a whole one of its last digit. */
  public void decimal(long value, int decimals) {
    if (decimals == 0) {
      bytes.putNumber(value);
    } else {
      long scale = 1;
      for (int i = 0; i < decimals; i++) {
        scale *= 10;
      }
      if (value < 0) {
        bytes.put((byte) '-');
      }
      bytes.putNumber(Math.abs(value) / scale);
      bytes.put((byte) '.');
      bytes.putPadded(Math.abs(value) % scale, decimals);
    }
    next();
  }

  /** A day and a time as 2023-12-31T23:59:59. */
  public void moment(int day, int second) {
    DayTexts.putIso(bytes, day);
    bytes.put((byte) 'T');
    bytes.putPadded(second / 3600, 2);
    bytes.put((byte) ':');
    bytes.putPadded(second / 60 % 60, 2);
    bytes.put((byte) ':');
    bytes.putPadded(second % 60, 2);
    next();
  }

  /** A day as 2023-12-31. */
  public void day(int day) {
    DayTexts.putIso(bytes, day);
    next();
  }

  /** A day as 31122023. */
  public void compactDay(int day) {
    DayTexts.putCompact(bytes, day);
    next();
  }

  /** A day's year and month as 202312. */
  public void yearMonth(int day) {
    DayTexts.putYearMonth(bytes, day);
    next();
  }

  /** Four columns of care dates: first and last year-month, then first and last day. */
  public void careDates(int first, int last) {
    DayTexts.putYearMonth(bytes, first);
    bytes.put((byte) ',');
    DayTexts.putYearMonth(bytes, last);
    bytes.put((byte) ',');
    DayTexts.putIso(bytes, first);
    bytes.put((byte) ',');
    DayTexts.putIso(bytes, last);
    next();
  }

  private void next() {
    bytes.put(shape.between(++slot));
  }

  /** Ends a row: all its varying cells must have been written. */
  public void end() {
    if (slot != shape.slots()) {
      throw new IllegalStateException(slot + " of " + shape.slots() + " cells were written");
    }
    count++;
  }

  /** Ends what is a part of a row. */
  public Bytes endPart() {
    end();
    return bytes;
  }

  public long count() {
    return count;
  }

  public Bytes bytes() {
    return bytes;
  }

  public void clear() {
    bytes.clear();
    count = 0;
  }

  /** As {@link #clear}; a buffer that became larger than so many bytes is given back. */
  public void clear(int most) {
    bytes.shrink(most);
    count = 0;
  }
}
