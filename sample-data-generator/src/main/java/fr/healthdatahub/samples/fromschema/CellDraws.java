package fr.healthdatahub.samples.fromschema;

import com.fasterxml.jackson.databind.JsonNode;
import fr.healthdatahub.samples.random.Draws;
import fr.healthdatahub.samples.schema.Column;
import fr.healthdatahub.samples.schema.InvalidSchema;
import fr.healthdatahub.samples.schema.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes the {@link CellDraw} of a field. */
final class CellDraws {
  private static final long USUAL_RANGE = 1000;
  private static final int USUAL_DECIMALS = 2;

  private CellDraws() {}

  /**
   * @param field of a Table Schema
   * @throws InvalidSchema when no cell can be right
   */
  static CellDraw of(Column column, JsonNode field) {
    JsonNode constraints = field.path("constraints");
    JsonNode marginal = field.path("marginal");
    String type = field.path("type").asText("string");
    if (constraints.path("enum").size() > 0 || marginal.path("values").isObject()) {
      return listed(column, constraints.path("enum"), marginal.path("values"));
    }
    return switch (type) {
      case "boolean" ->
          new ListedCells(
              List.of(
                  first(field.path("falseValues"), "false"),
                  first(field.path("trueValues"), "true")),
              new double[] {1, 1});
      case "integer" -> integer(column, marginal);
      case "year" -> year(column);
      case "number" -> number(column, marginal);
      case "date", "time", "datetime", "yearmonth" -> new MomentCells(type, field);
      default ->
          constraints.has("pattern")
              ? new PatternCells(constraints.get("pattern").asText(), column)
              : new TextCells(column, field.path("format").asText());
    };
  }

  private static String first(JsonNode values, String usual) {
    return values.size() > 0 ? values.get(0).asText() : usual;
  }

  private static CellDraw listed(Column column, JsonNode values, JsonNode shares) {
    List<String> cells = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    if (values.size() > 0) {
      values.forEach(
          value -> {
            cells.add(value.asText());
            weights.add(shares.isObject() ? shares.path(value.asText()).asDouble(0) : 1);
          });
      shares
          .fieldNames()
          .forEachRemaining(
              name -> {
                if (!cells.contains(name)) {
                  throw new InvalidSchema(
                      new Label(
                          "la marginale a " + name + ", qui n'est pas dans enum",
                          "the marginal has " + name + ", which is not in enum"));
                }
              });
    } else {
      shares
          .fields()
          .forEachRemaining(
              one -> {
                cells.add(one.getKey());
                weights.add(one.getValue().asDouble());
              });
    }
    double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
    if (sum <= 0 || weights.stream().anyMatch(one -> one < 0)) {
      throw new InvalidSchema(
          new Label(
              "la marginale doit avoir des parts positives, dont une plus grande que 0",
              "the marginal must have positive shares, one of them greater than 0"));
    }
    return new ListedCells(cells, weights.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static CellDraw integer(Column column, JsonNode marginal) {
    boolean hasLeast = column.minimum() != Long.MIN_VALUE;
    boolean hasMost = column.maximum() != Long.MAX_VALUE;
    long least =
        hasLeast
            ? column.minimum()
            : hasMost && column.maximum() < 0 ? column.maximum() - USUAL_RANGE : 0;
    long most = hasMost ? column.maximum() : least + PatternNode.MANY;
    requireOrder(least, most);
    return new NumberCells(least, hasMost ? most : least + USUAL_RANGE, most, 0, marginal);
  }

  private static CellDraw year(Column column) {
    long least = column.minimum() != Long.MIN_VALUE ? column.minimum() : 1930;
    long most = column.maximum() != Long.MAX_VALUE ? column.maximum() : 2023;
    requireOrder(least, most);
    return new NumberCells(least, most, most, 0, null);
  }

  private static CellDraw number(Column column, JsonNode marginal) {
    double least = column.limits().least();
    double most = column.limits().greatest();
    if (Double.isInfinite(least)) {
      least = Double.isInfinite(most) || most > 0 ? 0 : most - USUAL_RANGE;
    }
    if (Double.isInfinite(most)) {
      most = least + USUAL_RANGE;
    }
    requireOrder(least, most);
    int decimals = column.decimals() >= 0 ? Math.min(column.decimals(), 9) : USUAL_DECIMALS;
    while (column.decimals() < 0 && most - least < 1 && decimals < 6) {
      decimals++;
      if ((most - least) * StrictMath.pow(10, decimals) > 100) {
        break;
      }
    }
    double scale = StrictMath.pow(10, decimals);
    long first = (long) Math.ceil(least * scale - 1e-9);
    long last = (long) Math.floor(most * scale + 1e-9);
    requireOrder(first, last);
    return new NumberCells(first, last, last, decimals, marginal);
  }

  static void requireOrder(double least, double most) {
    if (least > most) {
      throw new InvalidSchema(
          new Label(
              "aucune valeur entre le minimum et le maximum",
              "there is no value between minimum and maximum"));
    }
  }

  /** Values of a list, with weights. */
  private static final class ListedCells implements CellDraw {
    private final List<String> cells;
    private final double[] cumulative;

    ListedCells(List<String> cells, double[] weights) {
      this.cells = List.copyOf(cells);
      cumulative = new double[weights.length];
      double total = 0;
      for (double weight : weights) {
        total += weight;
      }
      double sum = 0;
      for (int i = 0; i < weights.length; i++) {
        sum += weights[i] / total;
        cumulative[i] = sum;
      }
    }

    @Override
    public long count() {
      return cells.size();
    }

    @Override
    public String numbered(long number) {
      return cells.get((int) number);
    }

    @Override
    public String drawn(Draws draws) {
      return cells.get(draws.position(cumulative));
    }
  }

  /** Texts without a pattern: a few words that come again, or identifiers that begin with SYN. */
  private static final class TextCells implements CellDraw {
    private static final int DIGITS = 10;
    private static final int WORDS = 40;

    private final int most;
    private final int least;
    private final String format;

    TextCells(Column column, String format) {
      this.format = format;
      most = column.maxLength() == 0 ? 13 : column.maxLength();
      least = column.limits().minLength();
      requireOrder(least, most);
    }

    private int length() {
      return Math.max(least, Math.min(most, 13));
    }

    @Override
    public long count() {
      int digits = length() < 7 ? length() : Math.min(DIGITS, length() - 3);
      long count = 1;
      for (int i = 0; i < digits; i++) {
        count *= 36;
      }
      return count;
    }

    @Override
    public String numbered(long number) {
      StringBuilder text = new StringBuilder(Long.toString(number, 36).toUpperCase(Locale.ROOT));
      int wanted = length() < 7 ? length() : length() - 3;
      while (text.length() < wanted) {
        text.insert(0, '0');
      }
      String id = length() < 7 ? text.toString() : "SYN" + text;
      return switch (format) {
        case "email" -> "syn" + number + "@example.org";
        case "uri" -> "https://example.org/syn/" + number;
        case "uuid" ->
            String.format(
                Locale.ROOT,
                "%08x-0000-4000-8000-%012x",
                number >>> 32 & 0xFFFFFFFFL,
                number & 0xFFFFFFFFL);
        default -> id;
      };
    }

    @Override
    public String drawn(Draws draws) {
      return numbered(draws.between(0, (int) Math.min(WORDS, count()) - 1));
    }
  }
}
