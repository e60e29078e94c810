package fr.healthdatahub.samples.parquet.read;

import java.io.IOException;

/** The values of one page, as texts. */
interface CellValues {
  /** A page in which all cells are missing. */
  CellValues NONE =
      cell -> {
        throw new IOException("no value is left");
      };

  /** Goes to the next value. */
  void next(Cell cell) throws IOException;

  /** Whether this very value was approved; one that is not in a dictionary never is. */
  default boolean isApproved() {
    return false;
  }

  default void approve() {}

  /** Goes past at most so many values, as long as they are approved; answers how many. */
  default int skipApproved(int most) throws IOException {
    return 0;
  }
}
