package fr.healthdatahub.samples.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.healthdatahub.samples.schema.Table;
import fr.healthdatahub.samples.schema.Tables;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowsTest {
  private static final Table TABLE = Tables.of("T_MCOaaD");
  private final Rows rows = new Rows();

  @Test
  void constantsAndEmptyCellsStandBetweenWhatVaries() {
    RowShape shape = RowShape.of(TABLE, Map.of("RSS_NUM", "a \"b\", c"), "DGN_ASS_NUM", "RSA_NUM");
    rows.begin(shape);
    rows.number(3);
    rows.text("x".getBytes(StandardCharsets.US_ASCII));
    rows.end();
    String row =
        new String(rows.bytes().array(), 0, rows.bytes().size(), StandardCharsets.US_ASCII);
    assertEquals(",3,,x,\"a \"\"b\"\", c\"\r\n", row);
    assertEquals(1, rows.count());
  }

  @Test
  void aRunOfCellsIsWrittenAtOnce() {
    RowShape shape = RowShape.of(TABLE, Map.of(), "ASS_DGN..ETA_NUM", "RSA_NUM");
    rows.begin(shape);
    rows.text("A,1,E".getBytes(StandardCharsets.US_ASCII));
    rows.number(9);
    rows.end();
    assertEquals(
        "A,1,E,9,\r\n",
        new String(rows.bytes().array(), 0, rows.bytes().size(), StandardCharsets.US_ASCII));
  }

  @Test
  void cellsMustBeInTheOrderOfTheTable() {
    assertThrows(
        IllegalArgumentException.class,
        () -> RowShape.of(TABLE, Map.of(), "RSA_NUM", "DGN_ASS_NUM"));
    assertThrows(IllegalArgumentException.class, () -> RowShape.of(TABLE, Map.of("NO_SUCH", "1")));
    assertThrows(
        IllegalArgumentException.class,
        () -> RowShape.of(TABLE, Map.of("RSA_NUM", "1"), "RSA_NUM"));
  }

  @Test
  void aRowThatIsNotWholeIsRefused() {
    rows.begin(RowShape.of(TABLE, Map.of(), "DGN_ASS_NUM", "RSA_NUM"));
    rows.number(3);
    assertThrows(IllegalStateException.class, rows::end);
  }
}
