package fr.healthdatahub.samples.parquet.read;

import fr.healthdatahub.samples.parquet.read.UnreadableParquet.Flaw;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Type;

/**
 * What the end of a file says, after it was compared with the file.
 *
 * @param groups in the order of their rows
 */
record ParquetFooter(List<Leaf> leaves, List<Group> groups) {
  private static final int MAGIC = 4;
  private static final int TAIL = 8;
  private static final int LONGEST_VALUE = 1 << 20;

  /** More than a run of equal cells needs, and few enough that a short file ends. */
  private static final long ROWS_A_BYTE = 20_000;

  /** Some rows; chunks in the order of the leaves. */
  record Group(long rows, List<ColumnMetaData> chunks) {}

  static ParquetFooter read(FileChannel file, String name, PageMemory memory) throws IOException {
    long size = file.size();
    String first = size < TAIL + MAGIC ? "" : text(bytes(file, 0, MAGIC), 0);
    byte[] tail = first.isEmpty() ? new byte[TAIL] : bytes(file, size - TAIL, TAIL);
    String last = text(tail, MAGIC);
    if (first.equals("PARE") || first.equals("PAR1") && last.equals("PARE")) {
      throw new UnreadableParquet(Flaw.ENCRYPTED, "", name);
    }
    if (!first.equals("PAR1") || !last.equals("PAR1")) {
      throw new UnreadableParquet(Flaw.NOT_PARQUET, "", name);
    }
    int length = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).getInt();
    long start = size - TAIL - length;
    if (length < 0 || start < MAGIC) {
      throw damaged(size - TAIL);
    }
    // What Java makes of a footer is some 16 times as large.
    memory.take(16L * length, "");
    FileMetaData data;
    try {
      data = Thrift.read(new FileMetaData(), new FilePart(file, start, size - TAIL), length);
    } catch (IOException e) {
      throw damaged(start);
    }
    List<Leaf> leaves = leaves(data.getSchema(), start);
    return new ParquetFooter(leaves, groups(data, leaves, start));
  }

  private static byte[] bytes(FileChannel file, long start, int length) throws IOException {
    byte[] bytes = new byte[length];
    new FilePart(file, start, start + length).take(bytes);
    return bytes;
  }

  private static String text(byte[] bytes, int start) {
    return new String(bytes, start, MAGIC, StandardCharsets.ISO_8859_1);
  }

  private static UnreadableParquet damaged(long position) {
    return new UnreadableParquet(Flaw.DAMAGED, "", position);
  }

  private static List<Leaf> leaves(List<SchemaElement> schema, long position)
      throws UnreadableParquet {
    if (schema.size() < 2) {
      throw damaged(position);
    }
    List<Leaf> leaves = new ArrayList<>();
    for (SchemaElement element : schema.subList(1, schema.size())) {
      FieldRepetitionType repetition = element.getRepetition_type();
      if (element.getNum_children() > 0
          || !element.isSetType()
          || repetition == FieldRepetitionType.REPEATED) {
        throw new UnreadableParquet(Flaw.NESTED_COLUMN, element.getName(), "");
      }
      int length = element.getType_length();
      boolean fixed = element.getType() == Type.FIXED_LEN_BYTE_ARRAY;
      if (repetition == null || fixed && (length <= 0 || length > LONGEST_VALUE)) {
        throw damaged(position);
      }
      leaves.add(Leaf.of(element, repetition == FieldRepetitionType.OPTIONAL));
    }
    if (schema.get(0).getNum_children() != leaves.size()) {
      throw damaged(position);
    }
    return leaves;
  }

  private static List<Group> groups(FileMetaData data, List<Leaf> leaves, long start)
      throws UnreadableParquet {
    List<Group> groups = new ArrayList<>();
    long most = ROWS_A_BYTE * start;
    long rows = 0;
    for (RowGroup group : data.getRow_groups()) {
      if (group.getNum_rows() < 0
          || group.getNum_rows() > most - rows
          || group.getColumnsSize() != leaves.size()) {
        throw damaged(start);
      }
      rows += group.getNum_rows();
      List<ColumnMetaData> chunks = new ArrayList<>();
      for (int i = 0; i < leaves.size(); i++) {
        chunks.add(chunk(group.getColumns().get(i), leaves.get(i), group.getNum_rows(), start));
      }
      groups.add(new Group(group.getNum_rows(), chunks));
    }
    if (data.getNum_rows() != rows) {
      throw damaged(start);
    }
    return groups;
  }

  private static ColumnMetaData chunk(ColumnChunk chunk, Leaf leaf, long rows, long footer)
      throws UnreadableParquet {
    if (chunk.isSetCrypto_metadata()) {
      throw new UnreadableParquet(Flaw.ENCRYPTED, leaf.name(), "");
    }
    ColumnMetaData data = chunk.getMeta_data();
    if (data == null
        || chunk.isSetFile_path() // In another file.
        || data.getType() != leaf.element().getType()
        || data.getNum_values() != rows
        || start(data) < MAGIC
        || data.getTotal_compressed_size() < 0
        || data.getTotal_compressed_size() > footer - start(data)) {
      throw new UnreadableParquet(Flaw.DAMAGED, leaf.name(), footer);
    }
    if (!Codecs.knows(data.getCodec())) {
      throw new UnreadableParquet(Flaw.UNKNOWN_CODEC, leaf.name(), data.getCodec());
    }
    return data;
  }

  /** Where the first page of a chunk is. */
  static long start(ColumnMetaData chunk) {
    long dictionary = chunk.getDictionary_page_offset();
    long values = chunk.getData_page_offset();
    return chunk.isSetDictionary_page_offset() && dictionary > 0 && dictionary < values
        ? dictionary
        : values;
  }
}
