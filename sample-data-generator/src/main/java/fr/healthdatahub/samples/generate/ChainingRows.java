package fr.healthdatahub.samples.generate;

import fr.healthdatahub.samples.csv.Bytes;
import fr.healthdatahub.samples.csv.RowShape;
import fr.healthdatahub.samples.csv.Rows;
import fr.healthdatahub.samples.population.Days;
import fr.healthdatahub.samples.schema.Column;
import fr.healthdatahub.samples.schema.ColumnType;
import fr.healthdatahub.samples.schema.Table;
import fr.healthdatahub.samples.source.Block;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Tables “C” of the PMSI, which join stays with people. All fields have nearly the same columns, in
 * different orders. Return codes of 0 mean that a control succeeded; the published documents
 * disagree on that, and this is our choice.
 */
final class ChainingRows {
  private static final double FAILURE = 0.005;
  private static final byte[] FICTITIOUS = Fictitious.PSEUDONYM.getBytes(StandardCharsets.US_ASCII);

  private final int file;
  private final boolean failures;
  private final RowShape shape;
  private final List<Cell> cells = new ArrayList<>();

  /** Writes one cell of a row. */
  private interface Cell {
    void write(Rows rows, Patient patient, Stay stay, Bytes number, byte[] finess, boolean fails);
  }

  /**
   * @param table whose name ends with C
   * @param establishment column of the establishment's number
   * @param stay column of the stay's number
   * @param constants other cells
   */
  ChainingRows(
      SampleSpec spec,
      TableFiles files,
      Table table,
      String establishment,
      String stay,
      Map<String, String> constants) {
    file = files.fileOf(table);
    failures = spec.has(Habit.FAILED_CHAINING);
    List<String> slots = new ArrayList<>();
    for (Column column : table.columns()) {
      Cell cell = cell(column, establishment, stay);
      if (cell != null) {
        slots.add(column.name());
        cells.add(cell);
      }
    }
    shape = RowShape.of(table, constants, slots.toArray(String[]::new));
  }

  /** Draws whether the person of a stay cannot be found. */
  boolean fails(Patient patient) {
    return failures && patient.draws.chance(FAILURE);
  }

  void write(Patient patient, Block block, Stay stay, Bytes number, byte[] finess, boolean fails) {
    Rows rows = block.rows(file, stay.year());
    rows.begin(shape);
    for (Cell cell : cells) {
      cell.write(rows, patient, stay, number, finess, fails);
    }
    rows.end();
  }

  private static Cell cell(Column column, String establishment, String stayNumber) {
    String name = column.name();
    if (name.equals(establishment)) {
      return (rows, patient, stay, number, finess, fails) -> rows.text(finess);
    }
    if (name.equals(stayNumber)) {
      return (rows, patient, stay, number, finess, fails) -> rows.text(number);
    }
    boolean compact = column.type() == ColumnType.DAY_MONTH_YEAR;
    return switch (name) {
      case "NIR_ANO_17" ->
          (rows, patient, stay, number, finess, fails) ->
              rows.text(fails ? FICTITIOUS : patient.pseudonym(stay.entry()));
      case "ENT_DAT", "EXE_SOI_DTD" ->
          (rows, patient, stay, number, finess, fails) -> day(rows, stay.entry(), compact);
      case "SOR_DAT", "EXE_SOI_DTF" ->
          (rows, patient, stay, number, finess, fails) -> day(rows, stay.exit(), compact);
      case "EXE_SOI_AMD", "ENT_AM" ->
          (rows, patient, stay, number, finess, fails) -> rows.yearMonth(stay.entry());
      case "EXE_SOI_AMF", "SOR_AM" ->
          (rows, patient, stay, number, finess, fails) -> rows.yearMonth(stay.exit());
      case "ENT_ANN" ->
          (rows, patient, stay, number, finess, fails) -> rows.number(Days.year(stay.entry()));
      case "ENT_MOI" ->
          (rows, patient, stay, number, finess, fails) -> rows.padded(Days.month(stay.entry()), 2);
      case "SOR_ANN" -> (rows, patient, stay, number, finess, fails) -> rows.number(stay.year());
      case "SOR_MOI" ->
          (rows, patient, stay, number, finess, fails) -> rows.padded(Days.month(stay.exit()), 2);
      case "SEJ_NUM" ->
          (rows, patient, stay, number, finess, fails) -> rows.number(1 + stay.order());
      case "RNG_NAI" ->
          (rows, patient, stay, number, finess, fails) -> rows.number(patient.person.twinRank);
      case "NIR_RET", "SEJ_RET", "PMS_RET" ->
          (rows, patient, stay, number, finess, fails) -> rows.number(fails ? 1 : 0);
      case "NAI_RET", "SEX_RET", "FHO_RET", "DAT_RET", "COH_NAI_RET", "COH_SEX_RET" ->
          (rows, patient, stay, number, finess, fails) -> rows.number(0);
      default -> null;
    };
  }

  private static void day(Rows rows, int day, boolean compact) {
    if (compact) {
      rows.compactDay(day);
    } else {
      rows.day(day);
    }
  }
}
