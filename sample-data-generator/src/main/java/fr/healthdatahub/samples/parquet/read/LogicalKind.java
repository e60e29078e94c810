package fr.healthdatahub.samples.parquet.read;

import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.TimeUnit;

/** What a value of Parquet stands for, as far as its text depends on it. */
enum LogicalKind {
  PLAIN,
  UNSIGNED,
  DECIMAL,
  DATE,
  TIME,
  TIMESTAMP,
  UUID,
  FLOAT16;

  private static final long NANOS_A_MILLISECOND = 1_000_000;
  private static final long NANOS_A_MICROSECOND = 1000;

  static LogicalKind of(SchemaElement element) {
    LogicalType type = element.getLogicalType();
    if (type == null) {
      return of(element.getConverted_type());
    }
    return switch (type.getSetField()) {
      case DECIMAL -> DECIMAL;
      case DATE -> DATE;
      case TIME -> TIME;
      case TIMESTAMP -> TIMESTAMP;
      case INTEGER -> type.getINTEGER().isIsSigned() ? PLAIN : UNSIGNED;
      case UUID -> UUID;
      case FLOAT16 -> FLOAT16;
      default -> PLAIN;
    };
  }

  /** Of files older than logical types. */
  private static LogicalKind of(ConvertedType type) {
    if (type == null) {
      return PLAIN;
    }
    return switch (type) {
      case DECIMAL -> DECIMAL;
      case DATE -> DATE;
      case TIME_MILLIS, TIME_MICROS -> TIME;
      case TIMESTAMP_MILLIS, TIMESTAMP_MICROS -> TIMESTAMP;
      case UINT_8, UINT_16, UINT_32, UINT_64 -> UNSIGNED;
      default -> PLAIN;
    };
  }

  /** The nanoseconds of one unit of a time. */
  static long nanos(SchemaElement element) {
    LogicalType type = element.getLogicalType();
    if (type != null && (type.isSetTIME() || type.isSetTIMESTAMP())) {
      TimeUnit unit = type.isSetTIME() ? type.getTIME().getUnit() : type.getTIMESTAMP().getUnit();
      return unit.isSetMILLIS()
          ? NANOS_A_MILLISECOND
          : unit.isSetMICROS() ? NANOS_A_MICROSECOND : 1;
    }
    ConvertedType old = element.getConverted_type();
    return old == ConvertedType.TIME_MILLIS || old == ConvertedType.TIMESTAMP_MILLIS
        ? NANOS_A_MILLISECOND
        : NANOS_A_MICROSECOND;
  }

  /** The digits after the point of a decimal number. */
  static int scale(SchemaElement element) {
    LogicalType type = element.getLogicalType();
    return type != null && type.isSetDECIMAL() ? type.getDECIMAL().getScale() : element.getScale();
  }
}
