package fr.healthdatahub.samples.parquet.read;

import fr.healthdatahub.samples.parquet.read.UnreadableParquet.Flaw;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DataPageHeaderV2;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;

/** The pages of a column in a row group, without their compression. */
final class PageSource {
  /** Headers may hold the smallest and the greatest value. */
  private static final int LONGEST_HEADER = 1 << 22;

  private final ColumnMetaData chunk;
  private final FilePart part;
  private final String column;
  private final PageMemory memory;
  private long pageStart;

  /**
   * A page.
   *
   * @param cells those that are missing among them; of a dictionary, its values
   * @param levelsStart where it is said which cells are there
   * @param valuesStart where the levels end; {@code levelsStart} where they say it themselves
   */
  record Page(
      byte[] bytes,
      boolean isDictionary,
      int cells,
      Encoding encoding,
      boolean isBitPacked,
      int levelsStart,
      int valuesStart) {}

  PageSource(FileChannel file, ColumnMetaData chunk, String column, PageMemory memory) {
    this.chunk = chunk;
    this.column = column;
    this.memory = memory;
    long start = ParquetFooter.start(chunk);
    part = new FilePart(file, start, start + chunk.getTotal_compressed_size());
    pageStart = start;
  }

  /** Where in the file the page is that was read last, or could not be read. */
  long pageStart() {
    return pageStart;
  }

  /**
   * The next page, whose bytes were taken from the memory.
   *
   * @throws EOFException after the last
   */
  Page next() throws IOException {
    while (true) {
      pageStart = part.position();
      int most = (int) Math.min(LONGEST_HEADER, part.left());
      PageHeader header = Thrift.read(new PageHeader(), part, most);
      int length = header.getCompressed_page_size();
      if (length < 0 || header.getUncompressed_page_size() < 0 || length > part.left()) {
        throw new EOFException();
      }
      if (header.getType() != PageType.INDEX_PAGE) {
        return page(header, packed(header));
      }
      packed(header);
    }
  }

  private byte[] packed(PageHeader header) throws IOException {
    int length = header.getCompressed_page_size();
    memory.take(length, column);
    byte[] packed = new byte[length];
    part.take(packed);
    memory.give(length);
    if (header.isSetCrc()) {
      CRC32 crc = new CRC32();
      crc.update(packed);
      if ((int) crc.getValue() != header.getCrc()) {
        throw new IOException("another checksum");
      }
    }
    return packed;
  }

  private Page page(PageHeader header, byte[] packed) throws IOException {
    switch (header.getType()) {
      case DICTIONARY_PAGE:
        int size = header.getDictionary_page_header().getNum_values();
        return new Page(
            unpacked(header, packed, 0, true), true, cells(size), Encoding.PLAIN, false, 0, 0);
      case DATA_PAGE:
        DataPageHeader one = header.getData_page_header();
        boolean isBitPacked = one.getDefinition_level_encoding() == Encoding.BIT_PACKED;
        byte[] bytes = unpacked(header, packed, 0, true);
        return new Page(
            bytes, false, cells(one.getNum_values()), one.getEncoding(), isBitPacked, 0, 0);
      default:
        return second(header, packed);
    }
  }

  /** A page of version 2, whose levels come first and are not compressed. */
  private Page second(PageHeader header, byte[] packed) throws IOException {
    DataPageHeaderV2 two = header.getData_page_header_v2();
    int start = two.getRepetition_levels_byte_length();
    int length = two.getDefinition_levels_byte_length();
    if (start < 0 || length < 0 || (long) start + length > packed.length) {
      throw new EOFException();
    }
    int levels = start + length;
    // Where nothing but levels is there, no codec wrote anything.
    boolean isPacked = two.isIs_compressed() && packed.length > levels;
    byte[] bytes = unpacked(header, packed, levels, isPacked);
    return new Page(
        bytes, false, cells(two.getNum_values()), two.getEncoding(), false, start, levels);
  }

  private static int cells(int count) throws EOFException {
    if (count < 0) {
      throw new EOFException();
    }
    return count;
  }

  /**
   * @param plain bytes at the beginning that are never compressed
   */
  private byte[] unpacked(PageHeader header, byte[] packed, int plain, boolean isPacked)
      throws IOException {
    int length = header.getUncompressed_page_size();
    if (length < plain) {
      throw new EOFException();
    }
    if (!isPacked && length != packed.length) {
      throw new UnreadableParquet(Flaw.DAMAGED, column, pageStart);
    }
    memory.take(length, column);
    byte[] bytes = new byte[length];
    System.arraycopy(packed, 0, bytes, 0, plain);
    CompressionCodec codec = isPacked ? chunk.getCodec() : CompressionCodec.UNCOMPRESSED;
    Codecs.unpack(codec, packed, plain, bytes, plain);
    return bytes;
  }
}
