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
import java.util.List;

/**
 * Days, times and moments in the column's format; as ISO 8601 has them where the format would lose
 * a part of them.
 */
final class MomentText implements CellText {
  private static final long NANOS_A_SECOND = 1_000_000_000;
  private static final int JULIAN_EPOCH = 2_440_588;
  private static final long MIDNIGHT_AFTER = 86_400 * NANOS_A_SECOND;
  private static final List<ChronoField> PARTS =
      List.of(
          ChronoField.YEAR,
          ChronoField.MONTH_OF_YEAR,
          ChronoField.DAY_OF_MONTH,
          ChronoField.HOUR_OF_DAY,
          ChronoField.MINUTE_OF_HOUR,
          ChronoField.SECOND_OF_MINUTE,
          ChronoField.NANO_OF_SECOND);

  private final LogicalKind kind;
  private final long nanos;
  private final ColumnType type;
  private final DateTimeFormatter format;

  /**
   * @param nanos nanoseconds in one unit of a time
   */
  MomentText(LogicalKind kind, long nanos, Column column) {
    this.kind = kind;
    this.nanos = nanos;
    type = column.type();
    format = column.limits().format();
  }

  @Override
  public void whole(long value, Bytes out) {
    switch (kind) {
      case DATE -> day((int) value, out);
      case TIME -> time(Math.multiplyExact(value, nanos), out);
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
        out.put(inFormat(date, date.atStartOfDay(), date.toString()));
      }
    }
  }

  private void time(long nano, Bytes out) {
    if (nano == MIDNIGHT_AFTER) {
      out.put("24:00:00");
      return;
    }
    if (nano < 0 || nano > MIDNIGHT_AFTER) {
      out.put(nano + " ns"); // No time of a day.
      return;
    }
    LocalTime time = LocalTime.ofNanoOfDay(nano);
    out.put(inFormat(time, time, DateTimeFormatter.ISO_LOCAL_TIME.format(time)));
  }

  private void moment(long second, int nano, Bytes out) {
    boolean isDay = type == ColumnType.DATE || type == ColumnType.DAY_MONTH_YEAR;
    if (isDay && nano == 0 && second % 86_400 == 0) {
      day(Math.toIntExact(second / 86_400), out);
      return;
    }
    LocalDateTime moment = LocalDateTime.ofEpochSecond(second, nano, ZoneOffset.UTC);
    out.put(inFormat(moment, moment, DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment)));
  }

  /**
   * A value in the column's format, if all of it can be read there again; else as ISO 8601 has it.
   *
   * @param whole the value with all that a format may ask for
   */
  private String inFormat(TemporalAccessor value, TemporalAccessor whole, String iso) {
    if (format == null) {
      return iso;
    }
    try {
      String text = format.format(whole);
      TemporalAccessor read = format.parse(text);
      for (ChronoField part : PARTS) {
        if (value.isSupported(part)
            && value.get(part) != (read.isSupported(part) ? read.get(part) : least(part))) {
          return iso;
        }
      }
      return text;
    } catch (DateTimeException formatOfOtherParts) {
      return iso;
    }
  }

  /** What a part is where a format does not have it. */
  private static int least(ChronoField part) {
    return (int) part.range().getMinimum() < 0 ? 0 : (int) part.range().getMinimum();
  }
}
