package fr.healthdatahub.challenges.predictions;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;

/** Reads a file of predictions; needs the ids of the cases and nothing of their truth. */
public final class PredictionsFile {
  private static final int MISSING_SHOWN = 3;

  private final PredictionsFormat format;
  private final CaseIndex cases;
  private final Flaws flaws = new Flaws();
  private final Decimal decimal = new Decimal();
  private final double[] values;
  private final BitSet seen;
  private CsvRows rows;
  private int columns;
  private int idCell;
  private int predictionCell;
  private long row;

  private PredictionsFile(PredictionsFormat format, CaseIndex cases) {
    this.format = format;
    this.cases = cases;
    this.values = new double[cases.size()];
    this.seen = new BitSet(cases.size());
  }

  /**
   * Reads and checks a whole file.
   *
   * @param in CSV in UTF-8 with a header; columns in any order, others than the two are ignored;
   *     not closed
   * @return one prediction a case, in the order of the cases
   * @throws InvalidPredictions when anything is wrong, with the first flaws and their number
   * @throws IOException when the stream breaks
   */
  public static Predictions read(InputStream in, PredictionsFormat format, CaseIndex cases)
      throws IOException {
    return new PredictionsFile(format, cases).read(in);
  }

  private Predictions read(InputStream in) throws IOException {
    rows = new CsvRows(in, format.maxBytes(), flaws);
    Header header = Header.read(rows, flaws);
    columns = header.columns();
    idCell = header.required(format.idColumn());
    predictionCell = header.required(format.predictionColumn());
    while (rows.next()) {
      if (++row > format.maxRows()) {
        throw flaws.stop(
            "too-many-rows", row, rows.line(), null, null, Integer.toString(cases.size()));
      }
      readRow();
    }
    checkMissing();
    flaws.throwIfAny();
    return new Predictions(values);
  }

  private void readRow() {
    if (!rows.isUtf8()) {
      markCase();
      flaws.add("not-utf8", row, rows.line(), null, null, "UTF-8");
    } else if (rows.cells() == columns + 1 && looksLikeDecimalComma()) {
      markCase();
      String found =
          Excerpt.of(rows.bytes(), rows.from(predictionCell), rows.to(predictionCell + 1));
      flaws.add("decimal-comma", row, rows.line(), format.predictionColumn(), found, null);
    } else if (rows.cells() != columns) {
      markCase();
      String found = Integer.toString(rows.cells());
      flaws.add("wrong-cell-count", row, rows.line(), null, found, Integer.toString(columns));
    } else {
      int place = placeOfCase();
      double value = readPrediction();
      if (place >= 0) {
        values[place] = value;
      }
    }
  }

  /** A row that is wrong is not also missing. */
  private void markCase() {
    if (idCell < rows.cells()) {
      int place = cases.find(rows.bytes(), rows.from(idCell), rows.to(idCell), (int) (row - 1));
      if (place >= 0) {
        seen.set(place);
      }
    }
  }

  private int placeOfCase() {
    int from = rows.from(idCell);
    int to = rows.to(idCell);
    if (from == to) {
      flaws.add("missing-id", row, rows.line(), format.idColumn(), null, null);
      return -1;
    }
    int place = cases.find(rows.bytes(), from, to, (int) (row - 1));
    if (place < 0) {
      flaw("unknown-id", format.idColumn(), idCell, null);
      return -1;
    }
    if (seen.get(place)) {
      flaw("duplicate-id", format.idColumn(), idCell, null);
      return -1;
    }
    seen.set(place);
    return place;
  }

  private double readPrediction() {
    double value = decimal.parse(rows.bytes(), rows.from(predictionCell), rows.to(predictionCell));
    if (Double.isNaN(value)) {
      flaw(decimal.problem(), format.predictionColumn(), predictionCell, null);
    } else if (!format.allows(value)) {
      flaw("out-of-range", format.predictionColumn(), predictionCell, format.range());
    }
    return value;
  }

  private void flaw(String code, String column, int cell, String expected) {
    String found =
        flaws.wantsMore() ? Excerpt.of(rows.bytes(), rows.from(cell), rows.to(cell)) : null;
    flaws.add(code, row, rows.line(), column, found, expected);
  }

  /** An unquoted decimal comma cuts each number in two. */
  private boolean looksLikeDecimalComma() {
    int cell = predictionCell + 1;
    return isNumber(predictionCell)
        && isNumber(cell)
        && Character.isDigit(rows.bytes()[rows.from(cell)]);
  }

  private boolean isNumber(int cell) {
    return !Double.isNaN(decimal.parse(rows.bytes(), rows.from(cell), rows.to(cell)));
  }

  private void checkMissing() {
    int missing = cases.size() - seen.cardinality();
    if (missing > 0) {
      StringBuilder ids = new StringBuilder();
      int place = seen.nextClearBit(0);
      for (int i = 0; i < Math.min(missing, MISSING_SHOWN); i++) {
        ids.append(i > 0 ? ", " : "").append(cases.id(place));
        place = seen.nextClearBit(place + 1);
      }
      String found = Excerpt.of(ids.toString());
      flaws.add("missing-rows", 0, 0, format.idColumn(), found, Integer.toString(missing));
    }
  }
}
