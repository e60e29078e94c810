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
import java.util.Map;

/** Dates, times of day, both, or months, in a range and a format. */
final class MomentCells implements CellDraw {
  private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2023, 12, 31);

  /** Years have four digits. */
  private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);

  private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

  private static final int SECONDS_A_DAY = 86_400;
  private static final Map<String, String> PARTS =
      Map.of("date", "Ymdj", "time", "HMSf", "datetime", "YmdjHMSf", "yearmonth", "Ym");

  /** Parts of formats whose texts have the order of their moments. */
  private static final String DAY_FIRST = "YmdHMSf";

  private static final String TIME = "HMSf";

  private final String type;
  private final String words;
  private final DateTimeFormatter format;
  private final String parts;
  private final long unit;
  private final long first;
  private final long last;

  MomentCells(String type, JsonNode field) {
    this.type = type;
    words = ColumnReader.format(field);
    format = Moments.formatter(words);
    parts = parts();
    unit = unit();
    JsonNode constraints = field.path("constraints");
    boolean least = constraints.hasNonNull("minimum");
    boolean most = constraints.hasNonNull("maximum");
    long from = least ? step(constraints.get("minimum").asText()) : usual(FIRST, false);
    long to = most ? step(constraints.get("maximum").asText()) : usual(LAST, true);
    // A bound beyond the usual years moves the other one along.
    long begin = !least && from > to ? to - (usual(LAST, true) - from) : from;
    long end = !most && to < from ? from + (to - usual(FIRST, false)) : to;
    first = -Math.floorDiv(-Math.max(begin, usual(EARLIEST, false)), unit);
    last = Math.floorDiv(Math.min(end, usual(LATEST, true)), unit);
    CellDraws.requireOrder(first, last);
  }

  /** The letters of the format, each of which the type must have. */
  private String parts() {
    StringBuilder letters = new StringBuilder();
    String known = PARTS.get(type);
    for (int i = words.indexOf('%');
        i >= 0 && i + 1 < words.length();
        i = words.indexOf('%', i + 2)) {
      char letter = words.charAt(i + 1);
      if (known.indexOf(letter) < 0) {
        String right = known.replaceAll("(.)", " %$1");
        throw new InvalidSchema(
            new Label(
                "le format "
                    + words
                    + " a %"
                    + letter
                    + ", qu'un type "
                    + type
                    + " n'a pas ; possibles :"
                    + right,
                "the format "
                    + words
                    + " has %"
                    + letter
                    + ", which a "
                    + type
                    + " has not; possible:"
                    + right));
      }
      letters.append(letter);
    }
    return letters.toString();
  }

  /** Steps that the format shows: minutes where it has no seconds. */
  private int unit() {
    if (!type.endsWith("time")) {
      return 1;
    }
    return has("S") ? 1 : has("M") ? 60 : has("H") ? 3600 : SECONDS_A_DAY;
  }

  private boolean has(String letters) {
    return letters.chars().allMatch(one -> parts.indexOf(one) >= 0);
  }

  /** Whether the format leaves no part out, so that two moments have two texts. */
  @Override
  public boolean isInjective() {
    boolean day = type.equals("time") || has("Ymd") || has("Yj");
    boolean time =
        unit == SECONDS_A_DAY || has("HMS".substring(0, unit == 1 ? 3 : unit == 60 ? 2 : 1));
    return switch (type) {
      case "yearmonth" -> has("Ym");
      case "date" -> day;
      default -> day && time;
    };
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
    return text(first + number);
  }

  /** The first step, in days, months or what the format shows of a time. */
  long first() {
    return first;
  }

  long last() {
    return last;
  }

  /** Whether the texts of both columns have the order of their moments. */
  boolean hasOrderOf(MomentCells other) {
    boolean isSame = type.equals(other.type) && words.equals(other.words);
    return isSame && parts.length() > 0 && (DAY_FIRST.startsWith(parts) || TIME.startsWith(parts));
  }

  String text(long number) {
    long step = number * unit;
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
