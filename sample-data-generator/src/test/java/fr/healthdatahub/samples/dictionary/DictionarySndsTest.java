package fr.healthdatahub.samples.dictionary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.samples.Samples;
import fr.healthdatahub.samples.schema.Column;
import fr.healthdatahub.samples.schema.Meanings;
import fr.healthdatahub.samples.schema.Table;
import fr.healthdatahub.samples.schema.Tables;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DictionarySndsTest {
  private final String english = new SndsPage(Samples.named("snds"), false).text();
  private final String french = new SndsPage(Samples.named("snds"), true).text();

  @Test
  void listsAllTablesAndColumnsInTheirOrderInBothLanguages() {
    for (Table table : Tables.all()) {
      List<String> columns = table.columns().stream().map(Column::name).toList();
      for (String page : List.of(english, french)) {
        String section = section(page, table);
        assertEquals(
            columns,
            section
                .lines()
                .filter(line -> line.startsWith("|`+"))
                .map(line -> line.substring(3, line.indexOf("+`")))
                .toList());
      }
      assertTrue(section(english, table).contains(Meanings.of(table.name()).en()), table.name());
      assertTrue(section(french, table).contains(Meanings.of(table.name()).fr()), table.name());
    }
  }

  @Test
  void eachTableIsInOneGroup() {
    for (Table table : Tables.all()) {
      assertEquals(1, Arrays.stream(TableGroup.values()).filter(one -> one.has(table)).count());
    }
    assertEquals(
        TableGroup.values().length, english.lines().filter(line -> line.startsWith("== ")).count());
  }

  @Test
  void saysWhatAColumnHoldsAndWhatTheSampleLeavesOut() {
    String claims = section(english, Tables.of("ER_PRS_F"));
    assertTrue(
        claims.contains(
            "|`+BEN_SEX_COD+` |whole number |at most 9, nomenclature `+IR_SEX_V+`"
                + " |Sex, 1 male, 2 female.\n"),
        claims);
    assertTrue(claims.contains("_Left empty in the sample._"), claims);
    assertTrue(claims.contains("_Always `+101+` in the sample._"), claims);
    assertTrue(claims.contains("come from the table <<IR_BEN_R,`+IR_BEN_R+`>>."), claims);
    assertTrue(section(french, Tables.of("ER_PRS_F")).contains("_Vide dans l’échantillon._"));
  }

  @Test
  void saysThatYearlyTablesAre() {
    assertTrue(section(english, Tables.of("T_MCOaaB")).contains("as in `+T_MCO18B+`"));
    assertTrue(section(french, Tables.of("T_SSRaaB")).contains("comme dans `+T_SSR18B+`"));
    assertFalse(section(english, Tables.of("IR_BEN_R")).contains("There is one a year"));
  }

  private static String section(String page, Table table) {
    int begin = page.indexOf("[#" + table.name() + "]");
    assertTrue(begin > 0, table.name());
    int end = page.indexOf("|===\n", page.indexOf("|===\n", begin) + 1);
    return page.substring(begin, end);
  }
}
