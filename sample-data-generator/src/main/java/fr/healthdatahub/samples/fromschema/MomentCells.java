package fr.healthdatahub.samples.fromschema;

import com.fasterxml.jackson.databind.JsonNode;
import fr.healthdatahub.samples.schema.ColumnReader;
import fr.healthdatahub.samples.schema.InvalidSchema;
import fr.healthdatahub.samples.schema.Label;
import fr.healthdatahub.samples.schema.Moments;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;

/** Dates, times of day, both, or months, in a range and a format. */
final class MomentCells implements CellDraw {
  private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2023, 12, 31);

  private final String type;
  private final DateTimeFormatter format;
  private final long first;
  private final long last;

  MomentCells(String type, JsonNode field) {
    this.type = type;
    format = Moments.formatter(ColumnReader.format(field));
    JsonNode constraints = field.path("constraints");
    boolean least = constraints.has("minimum");
    boolean most = constraints.has("maximum");
    long from = least ? step(constraints.get("minimum").asText()) : usual(FIRST, false);
    long to = most ? step(constraints.get("maximum").asText()) : usual(LAST, true);
    // A bound beyond the usual years moves the other one along.
    first = !least && from > to ? to - (usual(LAST, true) - from) : from;
    last = !most && to < from ? from + (to - usual(FIRST, false)) : to;
    CellDraws.requireOrder(first, last);
  }

  private long usual(LocalDate day, boolean end) {
    return switch (type) {
      case "date" -> day.toEpochDay();
      case "datetime" ->
          day.atTime(end ? LocalTime.MAX : LocalTime.MIN).toEpochSecond(ZoneOffset.UTC);
      case "time" -> end ? LocalTime.MAX.toSecondOfDay() : 0;
      default -> 12L * day.getYear() + day.getMonthValue() - 1;
    };
  }

  /** A bound as a number of steps: days, seconds or months. */
  private long step(String bound) {
    return switch (type) {
      case "date" -> parsed(bound, LocalDate::from).toEpochDay();
      case "datetime" -> parsed(bound, LocalDateTime::from).toEpochSecond(ZoneOffset.UTC);
      case "time" -> parsed(bound, LocalTime::from).toSecondOfDay();
      default -> {
        YearMonth month = parsed(bound, YearMonth::from);
        yield 12L * month.getYear() + month.getMonthValue() - 1;
      }
    };
  }

  private <T> T parsed(String bound, TemporalQuery<T> query) {
    try {
      return format.parse(bound, query);
    } catch (DateTimeException e) {
      throw new InvalidSchema(
          new Label(
              "la borne " + bound + " n'a pas le format de la colonne",
              "the bound " + bound + " has not the format of the column"));
    }
  }

  @Override
  public long count() {
    return last - first + 1;
  }

  @Override
  public String numbered(long number) {
    long step = first + number;
    TemporalAccessor moment =
        switch (type) {
          case "date" -> LocalDate.ofEpochDay(step);
          case "datetime" -> LocalDateTime.ofEpochSecond(step, 0, ZoneOffset.UTC);
          case "time" -> LocalTime.ofSecondOfDay(step);
          default ->
              YearMonth.of((int) Math.floorDiv(step, 12L), (int) Math.floorMod(step, 12L) + 1);
        };
    return format.format(moment);
  }
}
