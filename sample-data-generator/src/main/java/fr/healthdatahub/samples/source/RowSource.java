package fr.healthdatahub.samples.source;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The rows of one sample, in pieces. What a piece holds depends on what was asked and on its number
 * only, so that threads and shards give the same bytes.
 */
public interface RowSource {
  /** All files in order, those among them that nobody asked for. */
  List<SourceFile> files();

  /** The Table Schema of a file, with keys to files that are there only; nobody else keeps it. */
  ObjectNode schema(int file);

  /** What one row of a file is, in English; empty where nobody says. */
  default String title(int file) {
    return "";
  }

  /** The first piece of this shard. */
  long firstPiece();

  /** The piece after the last of this shard. */
  long endPiece();

  /** What a piece weighs among the others, such as its people; used to estimate. */
  long weight(long piece);

  /** The weight of all pieces of this shard. */
  long weight();

  /** What makes pieces; each thread has its own. */
  PieceWriter writer();

  /** Adds the rows that stand before those of the first piece, and are the same in all shards. */
  void writeReference(Block block);

  /** What is worth a diagram. */
  default List<Plot> plots() {
    return List.of();
  }

  /** An empty block for these files. */
  default Block newBlock() {
    return new Block(files(), 0);
  }

  /** Bytes that a block of rows takes at most, or nearly so. */
  long bytesAPiece();

  /** Adds the rows of pieces to blocks. */
  interface PieceWriter {
    void write(long piece, Block block);
  }
}
