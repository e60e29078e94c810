package fr.healthdatahub.samples.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TablesTest {
  @Test
  void everyTableHasAllPublishedColumnsInOrder() throws IOException {
    Map<String, List<String>> published = new HashMap<>();
    for (String line : Files.readAllLines(Path.of("src/main/schema/columns.csv"))) {
      String[] cells = line.split(",", -1);
      published.computeIfAbsent(cells[0], table -> new ArrayList<>()).add(cells[2]);
    }
    assertEquals(35, Tables.all().size());
    for (Table table : Tables.all()) {
      assertEquals(
          published.get(table.name()), table.columns().stream().map(Column::name).toList());
    }
  }

  @Test
  void aKeyHasOneTypeInAllTables() {
    int pairs = 0;
    for (Table table : Tables.all()) {
      for (ForeignKey key : table.foreignKeys()) {
        Table other = Tables.of(key.table());
        assertNotNull(other, table.name() + " points to " + key.table());
        for (int i = 0; i < key.columns().size(); i++) {
          Column here = table.columns().get(table.indexOf(key.columns().get(i)));
          Column there = other.columns().get(other.indexOf(key.referenced().get(i)));
          assertEquals(there.type(), here.type(), table.name() + "." + here.name());
          assertEquals(there.maxLength(), here.maxLength(), table.name() + "." + here.name());
          assertEquals(there.maximum(), here.maximum(), table.name() + "." + here.name());
          pairs++;
        }
      }
    }
    assertTrue(pairs > 100, pairs + " pairs");
  }

  @Test
  void keysPointToPrimaryKeysOrToAPerson() {
    for (Table table : Tables.all()) {
      for (ForeignKey key : table.foreignKeys()) {
        Table other = Tables.of(key.table());
        boolean aPerson = other.name().equals("IR_BEN_R") || other.name().equals("T_SSRaaB");
        assertTrue(
            aPerson || other.primaryKey().equals(key.referenced()),
            table.name() + " points to " + key);
      }
    }
  }

  @Test
  void yearlyTablesAreNamedByTheirYear() {
    assertTrue(Tables.of("T_MCOaaB").yearly());
    assertFalse(Tables.of("ER_PRS_F").yearly());
    assertEquals("T_MCO18B", Tables.of("T_MCOaaB").nameIn(2018));
    assertEquals("T_RIP09RSA", Tables.of("T_RIPaaRSA").nameIn(2009));
  }

  @Test
  void anUnknownTypeIsNamedWithTableAndField() throws IOException {
    String schema = "{\"fields\":[{\"name\":\"a\",\"type\":\"geopoint\"}]}";
    InvalidSchema wrong =
        assertThrows(
            InvalidSchema.class, () -> TableSchema.read("T", new ObjectMapper().readTree(schema)));
    assertEquals(
        "T: a has the type geopoint; known: string, integer, number, boolean, date, time, datetime,"
            + " year, yearmonth",
        wrong.getMessage());
  }
}
