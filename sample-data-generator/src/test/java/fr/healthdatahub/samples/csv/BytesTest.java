package fr.healthdatahub.samples.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BytesTest {
  private final Bytes bytes = new Bytes(64);

  private String text() {
    return new String(bytes.array(), 0, bytes.size(), StandardCharsets.US_ASCII);
  }

  @ParameterizedTest
  @ValueSource(
      longs = {0, 1, 9, 10, 99, 100, 101, 12345, -7, -100, 999_999_999_999L, Long.MAX_VALUE})
  void numbersAreWrittenAsJavaWritesThem(long value) {
    bytes.putNumber(value);
    assertEquals(Long.toString(value), text());
  }

  @Test
  void centsHaveTwoDecimals() {
    bytes.putCents(5);
    bytes.put((byte) ' ');
    bytes.putCents(-12_345);
    bytes.put((byte) ' ');
    bytes.putCents(200);
    assertEquals("0.05 -123.45 2.00", text());
  }

  @Test
  void base36CountsWithoutSign() {
    bytes.putBase36(-1L, 14);
    assertEquals("0" + Long.toUnsignedString(-1L, 36).toUpperCase(Locale.ROOT), text());
  }

  @Test
  void paddedNumbersHaveLeadingZeros() {
    bytes.putPadded(7, 3);
    assertEquals("007", text());
  }

  @Test
  void daysAreWrittenInThreeWays() {
    int day = (int) LocalDate.of(2020, 2, 29).toEpochDay();
    DayTexts.putIso(bytes, day);
    DayTexts.putCompact(bytes, day);
    DayTexts.putYearMonth(bytes, day);
    assertEquals("2020-02-2929022020202002", text());
  }
}
