package fr.healthdatahub.challenges.predictions;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PredictionsFileTest {
  private static final CaseIndex CASES = CaseIndex.of(List.of("a", "b", "c"));
  private static final PredictionsFormat FORMAT =
      new PredictionsFormat("id", "prediction", 0, 1, 10_000, 6);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id,prediction\na,0.1\nb,0.2\nc,0.3\n",
        "id,prediction\nc,0.3\na,0.1\nb,0.2",
        "prediction,id\n0.1,a\n0.3,c\n0.2,b\n",
        "\uFEFFid,prediction\r\na,0.1\r\nb,0.2\r\nc,0.3\r\n",
        "id,prediction\ra,0.1\rb,0.2\rc,0.3\r",
        "\"id\",\"prediction\"\n\"a\",\"0.1\"\n\"b\", 0.2 \n\"c\",1e-1\n",
        "id,note,prediction\na,\"x, \"\"y\"\"\nz\",0.1\nb,é,0.2\nc,,0.3\n",
        "\n\nid,prediction\n\na,0.1\n\nb,0.2\nc,0.3\n\n\n"
      })
  void readsFilesHoweverTheyAreWritten(String text) throws IOException {
    double third = text.contains("1e-1") ? 0.1 : 0.3;
    assertArrayEquals(new double[] {0.1, 0.2, third}, read(text).values());
  }

  @Test
  void namesTheRowTheLineAndTheColumnOfEachFlaw() {
    InvalidPredictions invalid =
        invalid("id,prediction\na,0.1\n\nb,oops\nb,0.2\nx,0.5\n,0.5\nc,1.5\n");
    assertEquals(
        List.of(
            new Flaw("not-a-number", 2, 4, "prediction", "oops", null),
            new Flaw("duplicate-id", 3, 5, "id", "b", null),
            new Flaw("unknown-id", 4, 6, "id", "x", null),
            new Flaw("missing-id", 5, 7, "id", null, null),
            new Flaw("out-of-range", 6, 8, "prediction", "1.5", "[0, 1]")),
        invalid.flaws());
    assertEquals(5, invalid.count());
  }

  @Test
  void namesSomeOfTheCasesThatAreMissing() {
    assertEquals(
        List.of(new Flaw("missing-rows", 0, 0, "id", "a, c", "2")),
        invalid("id,prediction\nb,0.5\n").flaws());
  }

  @Test
  void keepsTwentyFlawsAndCountsAll() {
    StringBuilder text = new StringBuilder("id,prediction\n");
    for (int i = 0; i < 500; i++) {
      text.append("z").append(i).append(",0.5\n");
    }
    PredictionsFormat roomy = new PredictionsFormat("id", "prediction", 0, 1, 100_000, 1000);
    InvalidPredictions invalid =
        assertThrows(
            InvalidPredictions.class,
            () -> PredictionsFile.read(stream(text.toString()), roomy, CASES));
    assertEquals(20, invalid.flaws().size());
    assertEquals(501, invalid.count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"nan", "NaN", "inf", "-inf", "1e400", "Infinity"})
  @DisplayName("S14 numbers that are not finite are invalid")
  void rejectsWhatIsNotFinite(String cell) {
    assertCode("not-finite", "id,prediction\na," + cell + "\nb,0\nc,0\n");
  }

  @Test
  void explainsHeaders() {
    assertCode("column-case", "ID,Prediction\na,0\nb,0\nc,0\n");
    assertCode("wrong-separator", "id;prediction\na;0\nb;0\nc;0\n");
    assertCode("wrong-separator", "id\tprediction\na\t0\n");
    assertCode("missing-column", "id,score\na,0\nb,0\nc,0\n");
    assertCode("missing-column", "a,0.1\nb,0.2\nc,0.3\n");
    assertCode("duplicate-column", "id,prediction,id\na,0,a\n");
  }

  @Test
  void explainsCells() {
    assertCode("decimal-comma", "id,prediction\na,0,5\nb,0.5\nc,0.5\n");
    assertCode("decimal-comma", "id,prediction\na,\"0,5\"\nb,0.5\nc,0.5\n");
    assertEquals(
        new Flaw("decimal-comma", 1, 2, "prediction", "0,5", null),
        invalid("id,prediction\na,0,5\nb,0.5\nc,0.5\n").flaws().get(0));
    assertCode("blank", "id,prediction\na,\nb,0.5\nc,0.5\n");
    assertCode("wrong-cell-count", "id,prediction\na\nb,0.5\nc,0.5\n");
    assertCode("unclosed-quote", "id,prediction\na,\"0.5\nb,0.5\n");
    assertCode("bad-quote", "id,prediction\n\"a\"a,0.5\n");
  }

  @Test
  void rejectsWhatIsNoText() {
    assertCode("empty-file", "");
    assertCode("empty-file", "\n\r\n");
    assertCode("not-text", "PK\u0003\u0004rest");
    assertCode("not-text", "id,prediction\na,0\u0000\n");
    assertEquals("utf16", code("id,prediction\na,0\n".getBytes(UTF_16)));
    assertEquals("utf16", code("id,prediction\na,0\n".getBytes(UTF_16LE)));
    assertEquals("not-text", code(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10}));
    assertEquals("not-text", code(new byte[] {0x1F, (byte) 0x8B, 8, 0}));
    assertEquals("not-utf8", code("id,prédiction\na,0\n".getBytes(ISO_8859_1)));
    assertEquals("not-utf8", code("id,prediction\né,0\n".getBytes(ISO_8859_1)));
  }

  @Test
  @DisplayName("S16 reading stops at the limits of bytes, rows, columns and length of a line")
  void stopsAtLimits() {
    assertCode("too-many-rows", "id,prediction\n" + "a,0\n".repeat(7));
    assertEquals("too-large", code(new Endless("id,prediction\n", "a,0.5\n"), 1_000_000, 1 << 30));
    assertEquals("too-large", code(new Endless("id,prediction\n", "\n"), 1_000_000, 10));
    assertEquals(
        "line-too-long", code(new Endless("id,prediction\n\"", "aaa"), Long.MAX_VALUE, 10));
    assertEquals("too-many-columns", code(new Endless("", ","), Long.MAX_VALUE, 10));
  }

  @Test
  void acceptsOnlyClassesWhereClassesAreAskedFor() throws IOException {
    PredictionsFormat classes = new PredictionsFormat("id", "prediction", 0, 1, 1000, 6, true);
    String good = "id,prediction\na,0\nb,1\nc,1.0\n";
    assertArrayEquals(
        new double[] {0, 1, 1}, PredictionsFile.read(stream(good), classes, CASES).values());
    InvalidPredictions invalid =
        assertThrows(
            InvalidPredictions.class,
            () -> PredictionsFile.read(stream(good.replace("1.0", "0.5")), classes, CASES));
    assertEquals(
        new Flaw("out-of-range", 3, 4, "prediction", "0.5", "0, 1"), invalid.flaws().get(0));
  }

  @Test
  void showsForeignTextShortAndHarmless() {
    InvalidPredictions invalid =
        invalid("id,prediction\n\u202E\u001B[31m" + "x".repeat(200) + ",0.5\nb,0\nc,0\na,0\n");
    String found = invalid.flaws().get(0).found();
    assertTrue(found.length() <= 40, found);
    assertFalse(found.contains("\u202E") || found.contains("\u001B"), found);
  }

  @Test
  void aBrokenStreamIsNoFlaw() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("connection reset");
          }
        };
    assertThrows(IOException.class, () -> PredictionsFile.read(broken, FORMAT, CASES));
  }

  private static void assertCode(String code, String text) {
    assertEquals(code, code(text.getBytes(UTF_8)), text);
  }

  private static String code(byte[] bytes) {
    return invalid(bytes).flaws().get(0).code();
  }

  private static String code(InputStream in, long maxBytes, long maxRows) {
    PredictionsFormat format = new PredictionsFormat("id", "prediction", 0, 1, maxBytes, maxRows);
    return assertThrows(InvalidPredictions.class, () -> PredictionsFile.read(in, format, CASES))
        .flaws()
        .get(0)
        .code();
  }

  private static InvalidPredictions invalid(String text) {
    return invalid(text.getBytes(UTF_8));
  }

  private static InvalidPredictions invalid(byte[] bytes) {
    return assertThrows(
        InvalidPredictions.class,
        () -> PredictionsFile.read(new ByteArrayInputStream(bytes), FORMAT, CASES));
  }

  private static Predictions read(String text) throws IOException {
    return PredictionsFile.read(stream(text), FORMAT, CASES);
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  /** A file without an end. */
  private static final class Endless extends InputStream {
    private final byte[] first;
    private final byte[] then;
    private int at;

    Endless(String first, String then) {
      this.first = first.getBytes(UTF_8);
      this.then = then.getBytes(UTF_8);
    }

    @Override
    public int read() {
      int i = at++;
      return i < first.length ? first[i] : then[(i - first.length) % then.length];
    }
  }
}
