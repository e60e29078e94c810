package fr.healthdatahub.samples.parquet.read;

import fr.healthdatahub.samples.csv.Bytes;
import fr.healthdatahub.samples.csv.DayTexts;
import fr.healthdatahub.samples.schema.Column;
import fr.healthdatahub.samples.schema.ColumnType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;

/**
 * Days, times and moments in the column's format; as ISO 8601 has them where the format would lose
 * a part of them.
 */
final class MomentText implements CellText {
  private static final long NANOS_A_SECOND = 1_000_000_000;
  private static final LocalDateTime PROBE = LocalDateTime.of(2001, 2, 3, 4, 5, 6);
  private static final int JULIAN_EPOCH = 2_440_588;

  private final LogicalKind kind;
  private final long nanos;
  private final ColumnType type;
  private final DateTimeFormatter format;
  private final boolean showsDay;

  /**
   * @param nanos nanoseconds in one unit of a time
   */
  MomentText(LogicalKind kind, long nanos, Column column) {
    this.kind = kind;
    this.nanos = nanos;
    type = column.type();
    format = column.limits().format();
    showsDay = format != null && shows(format, PROBE.plusMonths(1));
  }

  private static boolean shows(DateTimeFormatter format, LocalDateTime other) {
    return !format.format(PROBE).equals(format.format(other));
  }

  @Override
  public void whole(long value, Bytes out) {
    switch (kind) {
      case DATE -> day((int) value, out);
      case TIME -> time(LocalTime.ofNanoOfDay(Math.multiplyExact(value, nanos)), out);
      default -> {
        long perSecond = NANOS_A_SECOND / nanos;
        int rest = (int) (Math.floorMod(value, perSecond) * nanos);
        moment(Math.floorDiv(value, perSecond), rest, out);
      }
    }
  }

  @Override
  public void real(double value, Bytes out) {
    throw new IllegalStateException("a moment is whole");
  }

  /** Nanoseconds of the day, then the Julian day: the old INT96. */
  @Override
  public void raw(ByteBuffer value, Bytes out) {
    value.order(ByteOrder.LITTLE_ENDIAN);
    long ofDay = value.getLong();
    long days = (long) value.getInt() - JULIAN_EPOCH;
    moment(
        Math.addExact(days * 86_400, Math.floorDiv(ofDay, NANOS_A_SECOND)),
        (int) Math.floorMod(ofDay, NANOS_A_SECOND),
        out);
  }

  private void day(int day, Bytes out) {
    out.ensure(DayTexts.LONGEST);
    if (type == ColumnType.DAY_MONTH_YEAR && DayTexts.has(day)) {
      DayTexts.putCompact(out, day);
    } else if (type != ColumnType.MOMENT
        && type != ColumnType.DAY_MONTH_YEAR
        && DayTexts.has(day)) {
      DayTexts.putIso(out, day);
    } else {
      LocalDate date = LocalDate.ofEpochDay(day);
      boolean fits = date.getYear() >= 0 && date.getYear() <= 9999;
      if (type == ColumnType.DAY_MONTH_YEAR && fits) {
        out.putPadded(date.getDayOfMonth(), 2);
        out.putPadded(date.getMonthValue(), 2);
        out.putPadded(date.getYear(), 4);
      } else {
        out.put(showsDay ? format.format(date.atStartOfDay()) : date.toString());
      }
    }
  }

  private void time(LocalTime time, Bytes out) {
    if (format == null || showsDay) {
      out.put(DateTimeFormatter.ISO_LOCAL_TIME.format(time));
    } else {
      out.put(inFormat(time, time.getNano(), DateTimeFormatter.ISO_LOCAL_TIME));
    }
  }

  private void moment(long second, int nano, Bytes out) {
    boolean isDay = type == ColumnType.DATE || type == ColumnType.DAY_MONTH_YEAR;
    if (isDay && nano == 0 && second % 86_400 == 0) {
      day(Math.toIntExact(second / 86_400), out);
      return;
    }
    LocalDateTime moment = LocalDateTime.ofEpochSecond(second, nano, ZoneOffset.UTC);
    out.put(
        showsDay
            ? inFormat(moment, nano, DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment));
  }

  /** In the column's format, if that has all digits of the second. */
  private String inFormat(TemporalAccessor moment, int nano, DateTimeFormatter iso) {
    String text = format.format(moment);
    return nano == 0 || nano == nanoOf(text) ? text : iso.format(moment);
  }

  private int nanoOf(String text) {
    try {
      TemporalAccessor read = format.parse(text);
      return read.isSupported(ChronoField.NANO_OF_SECOND)
          ? read.get(ChronoField.NANO_OF_SECOND)
          : 0;
    } catch (DateTimeException e) {
      return 0;
    }
  }
}
