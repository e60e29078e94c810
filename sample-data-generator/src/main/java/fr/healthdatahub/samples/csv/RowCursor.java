package fr.healthdatahub.samples.csv;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Goes through rows whose cells are texts, of which the first has the names of the columns. */
public interface RowCursor extends Closeable {
  /** Goes to the next row; false when there is none. */
  boolean next() throws IOException;

  /** The cells of the present row. */
  int cells();

  /** Where the bytes of a cell are, among others, until the next row. */
  byte[] bytes(int cell);

  int start(int cell);

  int end(int cell);

  default String text(int cell) {
    int start = start(cell);
    return new String(bytes(cell), start, end(cell) - start, StandardCharsets.UTF_8);
  }

  default boolean isEmpty(int cell) {
    return start(cell) == end(cell);
  }

  /** Whether the present row surely has no bytes above 127. */
  default boolean isAscii() {
    return false;
  }

  /** Whether this very value was approved in its column; one that comes again may be known. */
  default boolean isApproved(int cell) {
    return false;
  }

  default void approve(int cell) {}
}
