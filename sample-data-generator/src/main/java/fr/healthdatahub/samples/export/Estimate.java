package fr.healthdatahub.samples.export;

import fr.healthdatahub.samples.csv.Bytes;
import fr.healthdatahub.samples.csv.Rows;
import fr.healthdatahub.samples.schema.Table;
import fr.healthdatahub.samples.source.Attachment;
import fr.healthdatahub.samples.source.Block;
import fr.healthdatahub.samples.source.RowSource;
import fr.healthdatahub.samples.source.SourceFile;
import java.util.List;
import java.util.stream.LongStream;

/**
 * How large a sample will be and how long it may take, from a few pieces of the sample itself,
 * drawn in memory.
 *
 * @param rows of all tables
 * @param bytes of all files
 * @param seconds a guess: this machine may have other work, and a program begins slowly
 */
public record Estimate(long rows, long bytes, double seconds) {
  private static final int DRAWN = 6;

  /** Rows and bytes of some pieces. */
  private static final class Sum {
    long rows;
    long bytes;
    private final Bytes encoded = new Bytes(0);

    void add(RowSource source, Block block, Encoding encoding) {
      for (int file = 0; file < source.files().size(); file++) {
        if (source.files().get(file).wanted()) {
          Rows one = block.rows(file);
          rows += one.count();
          encoded.clear();
          encoding.encode(file, one, encoded);
          bytes += encoded.size();
        }
      }
      for (Attachment attached : block.attachments()) {
        bytes += attached.content().length;
      }
    }
  }

  /** Estimates rows and bytes within some percent, or exactly for small samples. */
  public static Estimate of(RowSource source, SampleFormat format, int threads) {
    List<Table> tables = source.files().stream().map(SourceFile::table).toList();
    try (Encoding encoding = Encoding.of(format, tables)) {
      return of(source, encoding, threads);
    }
  }

  private static Estimate of(RowSource source, Encoding encoding, int threads) {
    Block block = source.newBlock();
    Sum fixed = new Sum();
    source.writeReference(block);
    fixed.add(source, block, encoding);
    RowSource.PieceWriter writer = source.writer();
    Sum drawn = new Sum();
    long weight = 0;
    double fastest = Double.MAX_VALUE;
    for (long piece : pieces(source)) {
      long start = System.nanoTime();
      block.clear();
      writer.write(piece, block);
      drawn.add(source, block, encoding);
      long one = source.weight(piece);
      weight += one;
      if (one > 0) {
        fastest = Math.min(fastest, (System.nanoTime() - start) / 1e9 / one);
      }
    }
    double scale = weight == 0 ? 0 : (double) source.weight() / weight;
    return new Estimate(
        fixed.rows + Math.round(drawn.rows * scale),
        fixed.bytes + Math.round(drawn.bytes * scale),
        weight == 0 ? 0 : fastest * source.weight() / threads);
  }

  /** A few pieces, spread over the sample. */
  static List<Long> pieces(RowSource source) {
    long first = source.firstPiece();
    long count = source.endPiece() - first;
    int drawn = (int) Math.min(DRAWN, count);
    return LongStream.range(0, drawn).mapToObj(i -> first + count * i / drawn).toList();
  }
}
