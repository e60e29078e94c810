package fr.healthdatahub.samples.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.samples.data.DataFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MeaningsTest {
  private static final int FEWEST_WORDS = 2;
  private static final int MOST_WORDS = 14;

  /** Words that only one of the languages has. */
  private static final Pattern ENGLISH =
      Pattern.compile("\\b(the|of|and|with|without|when|which|here|from|stay|number|date of)\\b");

  private static final Pattern FRENCH =
      Pattern.compile("\\b(le|la|les|des|du|une|un|et|avec|ici|séjour|nombre|numéro)\\b|’");

  private final DataFile meanings = DataFile.of("schema/meanings.csv");

  @Test
  void everyLineNamesAColumnThatIsThereOnce() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < meanings.size(); i++) {
      String table = meanings.text(i, "table");
      String column = meanings.text(i, "column");
      assertTrue(seen.add(table + "." + column), table + "." + column);
      assertTrue(
          Tables.all().stream()
              .filter(one -> table.isEmpty() || one.name().equals(table))
              .anyMatch(one -> one.indexOf(column) >= 0),
          table + "." + column);
    }
  }

  @Test
  void everyTableHasItsSentence() {
    assertEquals(
        Tables.all().stream().map(Table::name).toList(),
        DataFile.of("schema/tables.csv").column("table"));
    for (Table table : Tables.all()) {
      requireBoth(table.name(), Meanings.of(table.name()));
    }
  }

  @Test
  void everyFilledColumnHasAMeaning() {
    for (Table table : Tables.all()) {
      for (Column column : table.columns()) {
        if (!Filling.isEmpty(table.name(), column.name())) {
          requireBoth(table.name() + "." + column.name(), Meanings.of(table.name(), column.name()));
        }
      }
    }
  }

  @Test
  void meaningsAreShortAndInBothLanguages() {
    for (int i = 0; i < meanings.size(); i++) {
      Label label = new Label(meanings.text(i, "fr"), meanings.text(i, "en"));
      requireBoth(meanings.text(i, "column"), label);
      for (String text : List.of(label.fr(), label.en())) {
        int words = text.split(" ", -1).length;
        assertTrue(words >= FEWEST_WORDS && words <= MOST_WORDS, text);
      }
    }
  }

  @Test
  void aTableOfItsOwnGoesBeforeAllTables() {
    assertEquals("Date of entry", Meanings.of("T_MCOaaC", "EXE_SOI_DTD").en());
    assertEquals("Date when care began", Meanings.of("ER_PRS_F", "EXE_SOI_DTD").en());
    assertEquals(Label.NONE, Meanings.of("ER_PRS_F", "NO_SUCH"));
  }

  @Test
  void whatIsLeftEmptyAndWhatNeverVariesNamesColumns() {
    DataFile filling = DataFile.of("schema/filling.csv");
    assertEquals(Tables.all().stream().map(Table::name).toList(), filling.column("table"));
    for (int i = 0; i < filling.size(); i++) {
      Table table = Tables.of(filling.text(i, "table"));
      assertNotNull(table);
      String names =
          filling.text(i, "empty") + ";" + filling.text(i, "always").replaceAll("=[^;]*", "");
      Set<String> seen = new HashSet<>();
      for (String name : names.split(";", -1)) {
        assertTrue(name.isEmpty() || table.indexOf(name) >= 0, table.name() + "." + name);
        assertTrue(name.isEmpty() || seen.add(name), table.name() + "." + name);
      }
    }
  }

  private static void requireBoth(String what, Label label) {
    assertFalse(label.fr().isBlank(), what);
    assertFalse(label.en().isBlank(), what);
    assertNotEquals(label.fr(), label.en(), what);
    assertFalse(ENGLISH.matcher(label.fr()).find(), label.fr());
    assertFalse(FRENCH.matcher(label.en()).find(), label.en());
    assertFalse(label.fr().contains("'"), label.fr());
    assertFalse(label.fr().matches(".*[ \\p{L}][:;!?].*"), label.fr());
    for (String text : List.of(label.fr(), label.en())) {
      assertFalse(text.matches(".*[|*{}<>\"].*|.*[. ]|[ a-z].*"), text);
    }
  }
}
