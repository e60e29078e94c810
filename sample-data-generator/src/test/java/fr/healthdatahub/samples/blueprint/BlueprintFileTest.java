package fr.healthdatahub.samples.blueprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.samples.schema.InvalidSchema;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlueprintFileTest {
  private static final String TOP =
      """
      fr a
      en a
      about-fr a
      about-en a
      unit-fr a
      unit-en a
      size 10
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
      tables visit; x.sample, line 8: tables is no word here; fr, en, about-fr
      table visit of patient rows 3; x.sample, line 8: there is no table patient before; known: []
      table visit~column a; x.sample, line 9: “column NAME TYPE = … | French | English” would be right
      table visit~column a words = 1 | f | e; x.sample, line 9: words is no type; text, text 8
      table visit~column a integer = b + 1 | f | e; x.sample, line 9: there is no b; known: []
      table visit~column a integer = sum(1) | f | e; x.sample, line 9: there is no function sum, at “”
      table visit~column a integer = pick(1, 2, 3) | f | e; x.sample, line 9: pick needs values and weights in turn
      table visit~column a text = "x | f | e; x.sample, line 9: a text is not closed
      table visit~column a integer = (1 | f | e; x.sample, line 9: a ) is expected
      table visit~column a integer = 1 2 | f | e; x.sample, line 9: an operator is expected, at “2”
      table visit~column a integer = 1 | f | e~key b; x.sample, line 10: visit has no column b
      table visit~column a integer = 1 | f | e~plot a; x.sample, line 10: “plot COLUMN, COLUMN by COLUMN” would be right
      table visit~column a integer = 1 | f | e~plot b by a; x.sample, line 10: visit has no column b
      table visit~let a = 1~let a = 2; x.sample, line 10: a was there before
      table visit~let a = before.b; x.sample: visit has no b; known: [a]
      """)
  void aMistakeIsNamedWithItsLine(String lines, String words) {
    InvalidSchema wrong =
        assertThrows(
            InvalidSchema.class, () -> BlueprintFile.read("x", TOP + lines.replace('~', '\n')));
    assertTrue(wrong.getMessage().startsWith(words), wrong.getMessage());
  }

  @Test
  void everyColumnIsDescribedInBothLanguages() {
    for (Blueprint blueprint : BlueprintFile.all()) {
      assertFalse(blueprint.sources().isEmpty(), blueprint.name());
      assertTrue(blueprint.description().en().startsWith("Inspired by"), blueprint.name());
      for (Blueprint.Part part : blueprint.parts()) {
        String table = blueprint.name() + "." + part.table().name();
        assertFalse(part.title().fr().isBlank() || part.title().en().isBlank(), table);
        assertFalse(part.columns().isEmpty(), table);
        assertFalse(part.table().primaryKey().isEmpty(), table + " has no key");
      }
    }
  }

  @Test
  void expressionsAreEvaluatedAsWritten() {
    assertEquals(7.0, value("1 + 2 * 3"));
    assertEquals(1.0, value("(1 + 2) * 3 = 9 and not(2 > 3)"));
    assertEquals("b", value("if(1 > 2, \"a\", \"b\")"));
    assertEquals("SYN007", value("\"SYN\" & padded(7, 3)"));
    assertEquals(null, value("1 + empty"));
    assertEquals(1.0, value("missing(empty)"));
    assertEquals(-4.0, value("-within(10, 0, 4)"));
    assertEquals(
        List.of("a", "b"), List.copyOf(read("pick(\"a\", 1, empty, 2, \"b\", 3)").texts()));
  }

  private static Object value(String text) {
    return read(text).value(new Scene(null, 0, 0));
  }

  private static Expression read(String text) {
    return ExpressionReader.read(
        text,
        name -> {
          throw new IllegalArgumentException("there is no " + name);
        });
  }
}
