package fr.healthdatahub.samples.parquet.read;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.samples.csv.Bytes;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Type;
import org.junit.jupiter.api.Test;

/** A few bytes that claim gigabytes are refused before anything is allocated. */
class HostileLengthsTest {
  private static final int ROWS = 1000;

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  @Test
  void aListIsNoLongerThanItsMessage() {
    // Version 1, then a schema of 2^31 - 1 elements.
    byte[] footer = bytes(0x15, 0x02, 0x19, 0xFC, 0xFF, 0xFF, 0xFF, 0xFF, 0x07);
    assertThrows(
        IOException.class,
        () -> Thrift.read(new FileMetaData(), new ByteArrayInputStream(footer), footer.length));
  }

  @Test
  void structuresInStructuresEnd() {
    byte[] footer = new byte[1 << 20];
    Arrays.fill(footer, (byte) 0x1C);
    assertThrows(
        IOException.class,
        () -> Thrift.read(new FileMetaData(), new ByteArrayInputStream(footer), footer.length));
  }

  @Test
  void aRunIsNotMuchLongerThanItsPage() throws IOException {
    byte[] long2 = bytes(0xFF, 0xFF, 0xFF, 0xFF, 0x07);
    assertThrows(IOException.class, () -> PageGuard.runs(long2, 0, long2.length, 1, ROWS));
    byte[] right = new byte[2 + ROWS / 8];
    right[0] = (byte) 0xFB;
    right[1] = 1;
    PageGuard.runs(right, 0, right.length, 1, ROWS);
  }

  @Test
  void deltasAreNoMoreThanThePageHas() {
    // Blocks of 128 in 4 parts, 2^31 - 1 values, the first is 0.
    byte[] deltas = bytes(0x80, 0x01, 0x04, 0xFF, 0xFF, 0xFF, 0xFF, 0x07, 0x00);
    assertThrows(IOException.class, () -> PageGuard.deltas(deltas, 0, deltas.length, ROWS));
    byte[] parts = bytes(0x80, 0x01, 0xFF, 0xFF, 0xFF, 0x07, 0x01, 0x00);
    assertThrows(IOException.class, () -> PageGuard.deltas(parts, 0, parts.length, ROWS));
  }

  @Test
  void pagesTakeWhatThereIs() throws IOException {
    PageMemory memory = new PageMemory(100);
    memory.take(60, "a");
    UnreadableParquet large = assertThrows(UnreadableParquet.class, () -> memory.take(50, "b"));
    assertEquals(UnreadableParquet.Flaw.TOO_LARGE, large.flaw());
    assertEquals("110", large.found());
    memory.give(60);
    memory.take(100, "b");
  }

  @Test
  void levelsEndWithTheirBytes() throws IOException {
    // Three cells that are there, then 8 bits.
    Runs levels = new Runs(bytes(0x06, 0x01, 0x03, 0x05), 0, 4, 1);
    int[] found = new int[11];
    for (int i = 0; i < found.length; i++) {
      found[i] = levels.next();
    }
    assertArrayEquals(new int[] {1, 1, 1, 1, 0, 1, 0, 0, 0, 0, 0}, found);
    assertThrows(EOFException.class, levels::next);
  }

  @Test
  void textsEndWithTheirPage() throws IOException {
    SchemaElement element = new SchemaElement("name");
    element.setType(Type.BYTE_ARRAY);
    Leaf leaf = Leaf.of(element, false);
    CellText text = new PlainText(LogicalKind.PLAIN);
    Cell cell = new Cell();
    for (int length : new int[] {3, -1, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
      byte[] page = ByteBuffer.allocate(6).order(ByteOrder.LITTLE_ENDIAN).putInt(length).array();
      PlainValues values = new PlainValues(page, 0, leaf, text, new ApprovedValues());
      assertThrows(Exception.class, () -> values.next(cell), "length " + length);
    }
    new PlainValues(bytes(2, 0, 0, 0, 'a', 'b'), 0, leaf, text, new ApprovedValues()).next(cell);
    assertEquals("ab", new String(cell.bytes(), cell.start(), cell.end() - cell.start(), US_ASCII));
  }

  @Test
  void numbersAreWrittenAsCsvHasThem() throws IOException {
    NumberText cents = new NumberText(2, 0);
    assertEquals(
        "0 -0.05 12.3 7 92233720368547758.07", texts(cents, 0, -5, 1230, 700, Long.MAX_VALUE));
    assertEquals("18446744073709551615", texts(new NumberText(0, 64), -1));
    assertEquals("4294967295 7", texts(new NumberText(0, 32), -1, 7));
    Bytes out = new Bytes(64);
    for (double value : new double[] {5, -0.1, 0.125, 1e-7, 1e21, 1 / 3.0, Double.NaN}) {
      new NumberText(0, 0).real(value, out);
      out.put(" ");
    }
    assertEquals(
        "5 -0.1 0.125 0.0000001 1000000000000000000000 0.3333333333333333 NaN ", text(out));
    assertThrows(
        IOException.class, () -> new NumberText(Integer.MAX_VALUE, 0).whole(1, new Bytes(64)));
  }

  private static String texts(NumberText number, long... values) throws IOException {
    Bytes out = new Bytes(0);
    for (long value : values) {
      number.whole(value, out);
      out.put(" ");
    }
    assertTrue(out.size() > 0);
    return text(out).strip();
  }

  private static String text(Bytes out) {
    return new String(out.array(), 0, out.size(), US_ASCII);
  }
}
