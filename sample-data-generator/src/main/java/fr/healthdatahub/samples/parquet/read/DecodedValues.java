package fr.healthdatahub.samples.parquet.read;

import fr.healthdatahub.samples.csv.Bytes;
import java.io.IOException;
import org.apache.parquet.column.values.ValuesReader;

/** Values of any encoding, decoded by Parquet's own library. */
final class DecodedValues implements CellValues {
  private final ValuesReader values;
  private final Leaf leaf;
  private final CellText text;
  private final Bytes made = new Bytes(64);

  DecodedValues(ValuesReader values, Leaf leaf, CellText text) {
    this.values = values;
    this.leaf = leaf;
    this.text = text;
  }

  @Override
  public void next(Cell cell) throws IOException {
    made.clear();
    next(made);
    cell.set(made);
  }

  /** Adds the text of the next value. */
  void next(Bytes out) throws IOException {
    switch (leaf.element().getType()) {
      case BOOLEAN -> text.whole(values.readBoolean() ? 1 : 0, out);
      case INT32 -> text.whole(values.readInteger(), out);
      case INT64 -> text.whole(values.readLong(), out);
      case FLOAT -> text.real(PlainValues.widened(values.readFloat()), out);
      case DOUBLE -> text.real(values.readDouble(), out);
      default -> text.raw(values.readBytes().toByteBuffer(), out);
    }
  }
}
