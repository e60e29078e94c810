package fr.healthdatahub.challenges.predictions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {
  private final Decimal decimal = new Decimal();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "+1",
        "1.",
        ".5",
        " 0.25\t",
        "00012.500",
        "1e5",
        "1E-5",
        "1e+05",
        "0.1",
        "0.30000000000000004",
        "9007199254740993",
        "18446744073709551615",
        "99999999999999999999",
        "2.2250738585072012e-308",
        "4.9e-324",
        "1e-400",
        "0e999999999",
        "1.7976931348623157e308",
        "123456789012345678901234567890e-30",
        "0.000000000000000000000000000001e30",
        "9007199254740992.5",
        "4503599627370496.5",
        "4503599627370497.5",
        "1e22",
        "1e23"
      })
  void readsWhatJavaReads(String text) {
    assertEquals(Double.parseDouble(text.strip()), parse(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nan|not-finite",
        "-Infinity|not-finite",
        "INF|not-finite",
        "1e400|not-finite",
        "0,5|decimal-comma",
        "'  '|blank",
        "''|blank",
        "abc|not-a-number",
        "1 2|not-a-number",
        "0x1p3|not-a-number",
        "1d|not-a-number",
        "1f|not-a-number",
        "e5|not-a-number",
        "1e|not-a-number",
        "1e+|not-a-number",
        "--1|not-a-number",
        ".|not-a-number",
        "1.2.3|not-a-number",
        "NA|not-a-number",
        "-|not-a-number",
        "1,000,5|not-a-number"
      })
  void namesWhatIsNoNumber(String text, String code) {
    assertTrue(Double.isNaN(parse(text)));
    assertEquals(code, decimal.problem());
  }

  @Test
  void readsMillionsOfNumbersToTheNearestDouble() {
    Random random = new Random(1);
    for (int i = 0; i < 1_000_000; i++) {
      String text =
          switch (i % 4) {
            case 0 -> Double.toString(random.nextDouble());
            case 1 -> Double.toString(Double.longBitsToDouble(random.nextLong()));
            case 2 -> Long.toUnsignedString(random.nextLong()) + "e" + (random.nextInt(140) - 70);
            default -> "0." + Math.abs(random.nextLong());
          };
      if (!text.contains("N") && !text.contains("Inf")) {
        double expected = Double.parseDouble(text);
        if (!Double.isInfinite(expected)) {
          assertEquals(expected, parse(text), text);
        }
      }
    }
  }

  @Property
  void halfwayCasesGoToTheEvenDouble(@ForAll @IntRange(min = -20, max = 80) int power) {
    Random random = new Random(power);
    for (int i = 0; i < 20; i++) {
      double low = Math.scalb(1 + random.nextInt(1 << 20), power - 20);
      BigDecimal middle =
          new BigDecimal(low).add(new BigDecimal(Math.nextUp(low))).divide(BigDecimal.valueOf(2));
      for (String text :
          new String[] {
            middle.toPlainString(),
            middle.toString(),
            middle.round(new MathContext(19)).toString(),
            middle.add(middle.ulp()).toString(),
            middle.subtract(middle.ulp()).toString()
          }) {
        assertEquals(Double.parseDouble(text), parse(text), text);
      }
    }
  }

  @Property
  void anyTextIsANumberOrHasAProblem(@ForAll @StringLength(max = 30) String text) {
    double value = parse(text);
    assertTrue(Double.isNaN(value) ? decimal.problem() != null : Double.isFinite(value));
  }

  private double parse(String text) {
    byte[] bytes = ("#" + text + "#").getBytes(StandardCharsets.UTF_8);
    return decimal.parse(bytes, 1, bytes.length - 1);
  }
}
