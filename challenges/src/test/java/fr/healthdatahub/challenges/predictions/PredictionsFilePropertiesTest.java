package fr.healthdatahub.challenges.predictions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;

class PredictionsFilePropertiesTest {
  private static final CaseIndex CASES = CaseIndex.of(List.of("a", "b", "c"));
  private static final PredictionsFormat ANY =
      new PredictionsFormat(
          "id",
          "prediction",
          Double.NEGATIVE_INFINITY,
          Double.POSITIVE_INFINITY,
          Long.MAX_VALUE,
          Long.MAX_VALUE);

  @Property
  void anyNumbersAndIdsComeBackAsTheyWere(
      @ForAll("ids") List<String> ids,
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 9) int step)
      throws IOException {
    Random random = new Random(seed);
    double[] values = new double[ids.size()];
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      do {
        values[i] = Double.longBitsToDouble(random.nextLong());
      } while (!Double.isFinite(values[i]));
      lines.add(values[i] + ",\"" + ids.get(i).replace("\"", "\"\"") + "\"\n");
    }
    Collections.shuffle(lines, random);
    byte[] file = ("prediction,id\n" + String.join("", lines)).getBytes(UTF_8);
    assertArrayEquals(
        values, PredictionsFile.read(new Slow(file, step), ANY, CaseIndex.of(ids)).values());
  }

  @Property
  void anyBytesAreReadOrFoundInvalid(@ForAll byte[] bytes) throws IOException {
    outcome(bytes, 1 << 20);
  }

  @Property(tries = 3000)
  void almostRightFilesAreReadOrFoundInvalid(@ForAll("pieces") List<String> pieces)
      throws IOException {
    byte[] bytes = ("id,prediction\n" + String.join("", pieces)).getBytes(UTF_8);
    assertEquals(outcome(bytes, 1 << 20), outcome(bytes, 1));
  }

  @Property
  void neitherSizeNorPlaceOfReadsMatters(@ForAll @Size(max = 60) byte[] bytes) throws IOException {
    assertEquals(outcome(bytes, 1 << 20), outcome(bytes, 1));
  }

  @Property
  void casesComeBackFromTheirBytes(@ForAll("ids") @NotEmpty List<String> ids) throws IOException {
    CaseIndex index = CaseIndex.read(new ByteArrayInputStream(CaseIndex.of(ids).bytes()));
    assertEquals(ids.size(), index.size());
    for (int i = 0; i < ids.size(); i++) {
      assertEquals(i, index.find(ids.get(i)));
      assertEquals(ids.get(i), index.id(i));
    }
    assertEquals(-1, index.find("not an id of any case"));
  }

  @Provide
  Arbitrary<List<String>> ids() {
    return Arbitraries.strings()
        .ofMinLength(1)
        .ofMaxLength(8)
        .filter(id -> UTF_8.newEncoder().canEncode(id) && id.chars().noneMatch(c -> c < ' '))
        .list()
        .uniqueElements()
        .ofMaxSize(60);
  }

  @Provide
  Arbitrary<List<String>> pieces() {
    return Arbitraries.of(
            "a,",
            "b,",
            "c,",
            "0.5",
            "1e400",
            "\n",
            "\r\n",
            "\r",
            ",",
            "\"",
            "\"a\"",
            "\"\"",
            "é",
            "nan",
            " ",
            "-1",
            "\u0000",
            "a,1\nb,2\nc,3\n")
        .list()
        .ofMaxSize(12);
  }

  /** What comes of a file, in words. */
  private static String outcome(byte[] bytes, int step) throws IOException {
    try {
      double[] values = PredictionsFile.read(new Slow(bytes, step), ANY, CASES).values();
      assertEquals(3, values.length);
      return Arrays.toString(values);
    } catch (InvalidPredictions invalid) {
      assertFalse(invalid.flaws().isEmpty());
      return invalid.count() + " " + invalid.flaws();
    }
  }

  /** Gives a few bytes a read only. */
  private static final class Slow extends FilterInputStream {
    private final int step;

    Slow(byte[] bytes, int step) {
      super(new ByteArrayInputStream(bytes));
      this.step = step;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      InputStream source = in;
      return source.read(buffer, offset, Math.min(step, length));
    }
  }
}
