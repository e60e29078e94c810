package fr.healthdatahub.samples.parquet;

import fr.healthdatahub.samples.schema.Column;
import fr.healthdatahub.samples.schema.ColumnType;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.DateType;
import org.apache.parquet.format.DecimalType;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.MilliSeconds;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.StringType;
import org.apache.parquet.format.TimeUnit;
import org.apache.parquet.format.TimestampType;
import org.apache.parquet.format.Type;

/** How the cells of a column are kept. */
enum ParquetType {
  /** Text, and whatever has no type of Parquet. */
  STRING(Type.BYTE_ARRAY),
  /** A whole number whose bounds are known to be small. */
  SMALL(Type.INT32),
  WHOLE(Type.INT64),
  /** A decimal number of 18 digits at most, as a whole one of its last digit. */
  DECIMAL(Type.INT64),
  REAL(Type.DOUBLE),
  /** Days since 1970-01-01. */
  DAY(Type.INT32),
  /** Milliseconds since 1970-01-01, without a zone. */
  MOMENT(Type.INT64);

  private static final int DIGITS = 18;
  private static final LocalDateTime PROBE = LocalDateTime.of(2001, 2, 3, 4, 5, 6);

  private final Type physical;

  ParquetType(Type physical) {
    this.physical = physical;
  }

  Type physical() {
    return physical;
  }

  static ParquetType of(Column column) {
    return switch (column.type()) {
      case INTEGER ->
          column.minimum() >= Integer.MIN_VALUE && column.maximum() <= Integer.MAX_VALUE
              ? SMALL
              : WHOLE;
      case NUMBER -> column.decimals() >= 0 ? DECIMAL : REAL;
      case DATE, DAY_MONTH_YEAR -> DAY;
      case MOMENT -> isIso(column.limits().format()) ? MOMENT : STRING;
      default -> STRING;
    };
  }

  private static boolean isIso(DateTimeFormatter format) {
    try {
      return format.format(PROBE).equals("2001-02-03T04:05:06");
    } catch (DateTimeException other) {
      return false;
    }
  }

  static SchemaElement element(Column column) {
    ParquetType type = of(column);
    SchemaElement element = new SchemaElement(column.name());
    element.setType(type.physical);
    element.setRepetition_type(FieldRepetitionType.OPTIONAL);
    switch (type) {
      case STRING -> {
        element.setConverted_type(ConvertedType.UTF8);
        element.setLogicalType(LogicalType.STRING(new StringType()));
      }
      case DECIMAL -> {
        element.setConverted_type(ConvertedType.DECIMAL);
        element.setPrecision(DIGITS);
        element.setScale(column.decimals());
        element.setLogicalType(LogicalType.DECIMAL(new DecimalType(column.decimals(), DIGITS)));
      }
      case DAY -> {
        element.setConverted_type(ConvertedType.DATE);
        element.setLogicalType(LogicalType.DATE(new DateType()));
      }
      case MOMENT ->
          element.setLogicalType(
              LogicalType.TIMESTAMP(new TimestampType(false, TimeUnit.MILLIS(new MilliSeconds()))));
      default -> {
        // The type itself says all.
      }
    }
    return element;
  }

  /** Whether days are written as 31122023. */
  static boolean isCompact(Column column) {
    return column.type() == ColumnType.DAY_MONTH_YEAR;
  }
}
