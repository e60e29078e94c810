package fr.healthdatahub.samples.parquet.read;

import fr.healthdatahub.samples.csv.Bytes;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.parquet.bytes.ByteBufferInputStream;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.ValuesType;
import org.apache.parquet.column.values.ValuesReader;

/** The texts of a dictionary's values, made once for all cells that have them. */
final class TextDictionary {
  private static final int OBJECT = 16;

  private final byte[][] texts;
  private final boolean[] approved;
  private final long bytes;

  /**
   * @param memory from which {@link #bytes} are taken
   */
  TextDictionary(PageSource.Page page, Leaf leaf, CellText text, PageMemory memory)
      throws IOException {
    int size = page.cells();
    if (size > page.bytes().length) {
      throw new EOFException("a dictionary of " + size);
    }
    ValuesReader plain = Encoding.PLAIN.getValuesReader(leaf.descriptor(), ValuesType.VALUES);
    plain.initFromPage(size, ByteBufferInputStream.wrap(ByteBuffer.wrap(page.bytes())));
    DecodedValues values = new DecodedValues(plain, leaf, text);
    long taken = (long) size * (Integer.BYTES + 1);
    memory.take(taken, leaf.name());
    texts = new byte[size][];
    approved = new boolean[size];
    Bytes one = new Bytes(64);
    for (int i = 0; i < size; i++) {
      one.clear();
      values.next(one);
      memory.take(OBJECT + (long) one.size(), leaf.name());
      taken += OBJECT + one.size();
      texts[i] = Arrays.copyOf(one.array(), one.size());
    }
    bytes = taken;
  }

  byte[] text(int place) {
    return texts[place];
  }

  boolean isApproved(int place) {
    return approved[place];
  }

  void approve(int place) {
    approved[place] = true;
  }

  int skipApproved(Runs places, int most) throws IOException {
    return places.skipMarked(approved, most);
  }

  long bytes() {
    return bytes;
  }
}
