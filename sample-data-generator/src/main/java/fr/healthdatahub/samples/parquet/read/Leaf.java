package fr.healthdatahub.samples.parquet.read;

import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Type;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type.Repetition;

/**
 * A column of a file.
 *
 * @param isOptional whether cells may be missing
 */
record Leaf(SchemaElement element, ColumnDescriptor descriptor, boolean isOptional) {
  static Leaf of(SchemaElement element, boolean isOptional) {
    PrimitiveType type =
        new PrimitiveType(
            isOptional ? Repetition.OPTIONAL : Repetition.REQUIRED,
            PrimitiveTypeName.valueOf(
                element.getType() == Type.BYTE_ARRAY ? "BINARY" : element.getType().name()),
            element.getType_length(),
            element.getName());
    String[] path = {element.getName()};
    return new Leaf(element, new ColumnDescriptor(path, type, 0, isOptional ? 1 : 0), isOptional);
  }

  String name() {
    return element.getName();
  }
}
