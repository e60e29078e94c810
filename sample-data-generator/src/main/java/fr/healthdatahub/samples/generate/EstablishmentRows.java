package fr.healthdatahub.samples.generate;

import fr.healthdatahub.samples.csv.RowShape;
import fr.healthdatahub.samples.csv.Rows;
import fr.healthdatahub.samples.population.Establishment;
import fr.healthdatahub.samples.population.Territory;
import fr.healthdatahub.samples.schema.Column;
import fr.healthdatahub.samples.schema.Table;
import fr.healthdatahub.samples.schema.Tables;
import fr.healthdatahub.samples.source.Block;
import java.util.List;
import java.util.Map;

/**
 * Tables “E”: all establishments of France, every year. They do not depend on people, so each shard
 * has them whole.
 */
final class EstablishmentRows {
  private record Field(String table, List<Establishment> kinds) {}

  private static final List<Field> FIELDS =
      List.of(
          new Field("T_MCOaaE", List.of(Establishment.HOSPITAL, Establishment.CLINIC)),
          new Field("T_SSRaaE", List.of(Establishment.REHABILITATION)),
          new Field("T_HADaaE", List.of(Establishment.HOME_CARE)),
          new Field("T_RIPaaE", List.of(Establishment.PSYCHIATRY)));

  private final SampleSpec spec;
  private final TableFiles files;
  private final Territory territory;

  EstablishmentRows(SampleSpec spec, TableFiles files, Territory territory) {
    this.spec = spec;
    this.files = files;
    this.territory = territory;
  }

  /** Whether a file does not depend on people. */
  static boolean isReference(Table table) {
    return FIELDS.stream().anyMatch(field -> field.table().equals(table.name()));
  }

  void write(Block block) {
    for (Field field : FIELDS) {
      Table table = Tables.of(field.table());
      RowShape shape = shape(table);
      for (int year = spec.from(); year <= spec.to(); year++) {
        Rows rows = block.rows(files.fileOf(table), year);
        for (Establishment kind : field.kinds()) {
          for (int department = 0; department < territory.departments(); department++) {
            int count = kind.count(territory, department);
            for (int i = 0; i < count; i++) {
              row(rows, shape, table, kind, department, i, year, "0");
              if (isTwice(kind, department, year)) {
                row(rows, shape, table, kind, department, i, year, "9");
              }
            }
          }
        }
      }
    }
  }

  private boolean isTwice(Establishment kind, int department, int year) {
    String code = territory.code(department);
    return spec.has(Habit.DUPLICATED_HOSPITALS)
        && McoRows.isTwice(code.length() < 3 ? "0" + code : code, kind, year);
  }

  private static RowShape shape(Table table) {
    String[] slots =
        table.columns().stream()
            .map(column -> column.name())
            .filter(name -> !name.equals("REG_ETA"))
            .toArray(String[]::new);
    return RowShape.of(table, Map.of(), slots);
  }

  private void row(
      Rows rows,
      RowShape shape,
      Table table,
      Establishment kind,
      int department,
      int position,
      int year,
      String key) {
    String number = kind.number(department, position);
    rows.begin(shape);
    for (Column column : table.columns()) {
      switch (column.name()) {
        case "ETA_NUM" -> rows.text(StayCells.ascii(number + key));
        case "ETB_EXE_FIN" -> rows.text(StayCells.ascii(number));
        case "SOC_RAI" -> rows.text(StayCells.ascii(kind.label() + " SYN " + number.substring(4)));
        case "ANN_TRT" -> rows.number(year);
        case "STA_ETA" -> rows.text(StayCells.ascii(kind.status()));
        case "VAL_ETA" -> rows.text(StayCells.ascii("oui"));
        default -> {} // REG_ETA stays empty
      }
    }
    rows.end();
  }
}
