package fr.healthdatahub.challenges.predictions;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;

/** One pass over a truth file. */
final class TruthReader {
  private final Flaws flaws = new Flaws();
  private final Decimal decimal = new Decimal();
  private final CaseIndex.Builder cases = new CaseIndex.Builder();
  private final CsvRows rows;
  private final Header header;
  private final String idColumn;
  private final String valueColumn;
  private final String eventColumn;
  private final int idCell;
  private final int valueCell;
  private final int eventCell;
  private final int splitCell;
  private final BitSet events = new BitSet();
  private final BitSet hidden = new BitSet();
  private double[] values = new double[1024];
  private int row;

  /**
   * @param eventColumn null when the values are labels rather than times
   */
  TruthReader(InputStream in, String idColumn, String valueColumn, String eventColumn)
      throws IOException {
    this.idColumn = idColumn;
    this.valueColumn = valueColumn;
    this.eventColumn = eventColumn;
    rows = new CsvRows(in, Long.MAX_VALUE, flaws);
    header = Header.read(rows, flaws);
    idCell = header.required(idColumn);
    valueCell = header.required(valueColumn);
    eventCell = eventColumn == null ? -1 : header.required(eventColumn);
    splitCell = header.optional(TruthFile.SPLIT_COLUMN);
  }

  TruthFile read() throws IOException {
    while (rows.next()) {
      if (rows.isUtf8() && rows.cells() == header.columns()) {
        readRow();
      } else {
        String code = rows.isUtf8() ? "wrong-cell-count" : "not-utf8";
        flaws.add(code, row + 1L, rows.line(), null, null, null);
      }
      row++;
    }
    if (row == 0) {
      throw flaws.stop("no-rows", 0, 0, null, null, null);
    }
    flaws.throwIfAny();
    CaseIndex index = cases.build();
    int duplicate = index.firstDuplicate();
    if (duplicate >= 0) {
      String id = Excerpt.of(index.id(duplicate));
      throw flaws.stop("duplicate-id", duplicate + 1L, 0, idColumn, id, null);
    }
    return TruthFile.of(
        index, Arrays.copyOf(values, row), eventColumn == null ? null : events, hidden);
  }

  private void readRow() {
    readId();
    double value = decimal.parse(rows.bytes(), rows.from(valueCell), rows.to(valueCell));
    if (Double.isNaN(value)) {
      flaws.add(decimal.problem(), row + 1L, rows.line(), valueColumn, null, null);
    }
    if (row >= values.length) {
      values = Arrays.copyOf(values, row + (row >> 1));
    }
    values[row] = value;
    if (eventCell >= 0) {
      mark(events, eventCell, eventColumn, "1", "0", "true", "false");
    }
    if (splitCell >= 0) {
      mark(hidden, splitCell, TruthFile.SPLIT_COLUMN, "private", "public", "PRIVATE", "PUBLIC");
    }
  }

  private void readId() {
    int from = rows.from(idCell);
    int to = rows.to(idCell);
    if (from == to) {
      flaws.add("missing-id", row + 1L, rows.line(), idColumn, null, null);
    }
    for (int i = from; i < to; i++) {
      if (rows.bytes()[i] >= 0 && rows.bytes()[i] < ' ') {
        flaws.add("bad-id", row + 1L, rows.line(), idColumn, null, null);
        break;
      }
    }
    cases.add(rows.bytes(), from, to);
  }

  /** Marks the row when a cell holds one of the first, third… words; the others leave it. */
  private void mark(BitSet marks, int cell, String column, String... words) {
    int from = rows.from(cell);
    String text =
        new String(rows.bytes(), from, rows.to(cell) - from, StandardCharsets.UTF_8).strip();
    int word = Arrays.asList(words).indexOf(text);
    if (word < 0) {
      word = Arrays.asList(words).indexOf(text.toLowerCase(Locale.ROOT));
    }
    if (word < 0) {
      String expected = words[0] + ", " + words[1];
      flaws.add("not-a-choice", row + 1L, rows.line(), column, null, expected);
    } else if (word % 2 == 0) {
      marks.set(row);
    }
  }
}
