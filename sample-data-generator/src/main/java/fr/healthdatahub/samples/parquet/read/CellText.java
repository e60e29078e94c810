package fr.healthdatahub.samples.parquet.read;

import fr.healthdatahub.samples.csv.Bytes;
import fr.healthdatahub.samples.schema.Column;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.parquet.format.Type;

/** Writes a value of Parquet as the text that a column's CSV has for it, without its quotes. */
interface CellText {
  /** A whole number, or what is kept as one. */
  void whole(long value, Bytes out) throws IOException;

  void real(double value, Bytes out);

  /** Bytes between position and limit. */
  void raw(ByteBuffer value, Bytes out) throws IOException;

  /** Whether bytes are the text as they are. */
  default boolean isRaw() {
    return false;
  }

  static CellText of(Leaf leaf, Column column) {
    LogicalKind kind = LogicalKind.of(leaf.element());
    if (leaf.element().getType() == Type.BOOLEAN) {
      return new TruthText(column);
    }
    return switch (kind) {
      case DATE, TIME, TIMESTAMP -> new MomentText(kind, LogicalKind.nanos(leaf.element()), column);
      case DECIMAL -> new NumberText(LogicalKind.scale(leaf.element()), 0);
      case UNSIGNED -> new NumberText(0, leaf.element().getType() == Type.INT64 ? 64 : 32);
      default ->
          switch (leaf.element().getType()) {
            case INT96 -> new MomentText(LogicalKind.TIMESTAMP, 1, column);
            case BYTE_ARRAY, FIXED_LEN_BYTE_ARRAY -> new PlainText(kind);
            default -> new NumberText(0, 0);
          };
    };
  }
}
