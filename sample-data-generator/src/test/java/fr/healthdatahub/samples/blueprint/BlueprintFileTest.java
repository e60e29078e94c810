package fr.healthdatahub.samples.blueprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.samples.Samples;
import fr.healthdatahub.samples.schema.InvalidSchema;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlueprintFileTest {
  @TempDir Path folder;

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
      table visit~column a integer = sum(1) | f | e; x.sample, line 9: there is no function sum; known: bell, between, chance
      table visit~column a integer = pick(1, 2, 3) | f | e; x.sample, line 9: pick needs values and weights in turn
      table visit~column a text = "x | f | e; x.sample, line 9: a text is not closed
      table visit~column a integer = (1 | f | e; x.sample, line 9: a ) is expected
      table visit~column a integer = 1 2 | f | e; x.sample, line 9: an operator is expected, at “2”
      table visit~column a integer = 1 | f | e~key b; x.sample, line 10: visit has no column b
      table visit~column a integer = 1 | f | e~plot a; x.sample, line 10: “plot COLUMN, COLUMN by COLUMN” would be right
      table visit~column a integer = 1 | f | e~plot b by a; x.sample, line 10: visit has no column b
      table visit~let a = 1~let a = 2; x.sample, line 10: a was there before
      table visit~column a integer = chance(1.4) | f | e; x.sample, line 9: chance needs a probability from 0 to 1, not 1.4, at “chance(1.4)”
      table visit~column a integer = 1 + maybe(-0.5, 1) | f | e; x.sample, line 9: maybe needs a probability from 0 to 1, not -0.5, at “maybe(
      table visit~column a integer = chance(if(order = 1, 0.5, 2)) | f | e; x.sample, line 9: chance needs a probability from 0 to 1, not 2, at
      table visit~column a integer = pick(1, 0.5, 2, -0.5) | f | e; x.sample, line 9: pick needs weights of 0 or more, not -0.5, at “pick(
      table visit~column a integer = pick(1, 0, 2, 0) | f | e; x.sample, line 9: pick needs a weight above 0, at “pick(
      table visit~column a integer = normal(0, -1) | f | e; x.sample, line 9: normal needs a deviation of 0 or more, not -1
      table visit~column a integer = lognormal(0, 1) | f | e; x.sample, line 9: lognormal needs a median above 0, not 0
      table visit~column a integer = poisson(1000) | f | e; x.sample, line 9: poisson needs a mean from 0 to 500, not 1000
      table visit~column a integer = within(order, 9, 1) | f | e; x.sample, line 9: within needs the smaller number first, at most 1, not 9
      table visit~column a integer = min(1) | f | e; x.sample, line 9: min needs 2 arguments, not 1
      table visit~column a text 9 = id("SYN", order) | f | e; x.sample, line 9: id needs a number of digits from 1 to 12
      table visit~column a integer = 1.2.3 | f | e; x.sample, line 9: a number such as 12 or 0.5 is expected, at “1.2.3”
      table visit~column a integer 9..1 = 1 | f | e; x.sample, line 9: integer 9..1: the smaller bound comes first
      size many; x.sample, line 8: “size 1000”, a whole number, would be right
      reference a rows some; x.sample, line 8: “reference NAME rows 12” would be right
      reference a file none.csv; x.sample, line 8: there is no data file none.csv
      table visit~with a; x.sample, line 9: there is no table a before
      reference a rows 2~table visit~with a where b; x.sample, line 10: “with TABLE”, “with TABLE in order”
      reference a rows 2~table visit~with a by b; x.sample, line 10: a has no b; known: []
      table visit~table drug of visit rows 2~with drug at 1; x.sample, line 10: there is no table drug before
      table visit~table drug of visit rows 2~table line of visit rows 2~with drug; x.sample, line 11: rows of drug are not drawn; “with drug at NUMBER” would do
      table visit~table other~with visit at 1; x.sample, line 10: only reference tables
      table visit~let a = before.b; x.sample: visit has no b; known: [a]
      """)
  void aMistakeIsNamedWithItsLine(String lines, String words) {
    InvalidSchema wrong =
        assertThrows(
            InvalidSchema.class, () -> BlueprintFile.read("x", TOP + lines.replace('~', '\n')));
    assertTrue(wrong.getMessage().startsWith(words), wrong.getMessage());
  }

  /** Also at the second command: a class that cannot be made would show its stack from then on. */
  @Test
  void aMistakeInAFileOfTheProductIsToldAndLeavesTheOtherSamples() throws Exception {
    Path broken = folder.resolve("fr/healthdatahub/samples/blueprint/pacemakers.sample");
    Files.createDirectories(broken.getParent());
    Files.writeString(broken, TOP + "table visit\ncolumn a integer = expo(1) | f | e\n");
    List<URL> path = new ArrayList<>(List.of(folder.toUri().toURL()));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      path.add(Path.of(entry).toUri().toURL());
    }
    try (URLClassLoader product =
        new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      Class<?> samples = product.loadClass(Samples.class.getName());
      Method named = samples.getMethod("named", String.class);
      String wrong = "pacemakers.sample, line 9: there is no function expo";
      for (int i = 0; i < 2; i++) {
        Throwable told =
            assertThrows(InvocationTargetException.class, () -> named.invoke(null, "pacemakers"))
                .getCause();
        assertEquals(InvalidSchema.class.getName(), told.getClass().getName());
        assertTrue(told.getMessage().startsWith(wrong), told.getMessage());
        String leftOut = samples.getMethod("broken").invoke(null).toString();
        assertTrue(leftOut.contains(wrong), leftOut);
        String all = samples.getMethod("all").invoke(null).toString();
        assertTrue(all.contains("snds") && all.contains("mammograms"), all);
        assertFalse(all.contains("pacemakers"), all);
        named.invoke(null, "snds");
      }
    }
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
    assertEquals(1.0, value("contains(\"INSULINE LISPRO\", \"GLARGINE\", \"LISPRO\")"));
    assertEquals(0.5, value("rise(40, 40, 5)"));
    assertEquals(1.0, value("bell(40, 40, 5)"));
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
