package fr.healthdatahub.samples.fromschema;

import com.fasterxml.jackson.databind.JsonNode;
import fr.healthdatahub.samples.random.Draws;
import fr.healthdatahub.samples.schema.Column;
import fr.healthdatahub.samples.schema.ColumnReader;
import fr.healthdatahub.samples.schema.InvalidSchema;
import fr.healthdatahub.samples.schema.Label;
import java.util.List;

/** Makes the {@link CellDraw} of a field. */
final class CellDraws {
  /** So many cells are compared with what the column asks for. */
  private static final int COMPARED = 300;

  private CellDraws() {}

  /**
   * @param field of a Table Schema
   * @throws InvalidSchema when no cell can be right
   */
  static CellDraw of(Column column, JsonNode field) {
    CellFit fit = new CellFit(column);
    CellDraw all = all(column, field);
    List<String> words =
        all instanceof ListedCells
            ? List.of()
            : column.missing().stream().filter(fit::fitsButMissing).toList();
    CellDraw draw = words.isEmpty() ? all : PresentCells.of(all, words, column.name());
    requireFit(column, fit, draw);
    return draw;
  }

  private static CellDraw all(Column column, JsonNode field) {
    JsonNode constraints = field.path("constraints");
    JsonNode marginal = field.path("marginal");
    JsonNode shares = marginal.path("values");
    String type = field.path("type").asText("string");
    if (constraints.path("enum").size() > 0 || shares.isObject()) {
      return ListedCells.of(column, words(column, field), shares);
    }
    return switch (type) {
      case "boolean" -> ListedCells.of(column, words(column, field), shares);
      case "integer" -> NumberRanges.integer(column, marginal);
      case "year" -> NumberRanges.year(column);
      case "number" -> NumberRanges.number(column, marginal);
      case "date", "time", "datetime", "yearmonth" -> new MomentCells(type, field);
      default ->
          constraints.hasNonNull("pattern")
              ? new PatternCells(constraints.get("pattern").asText(), column)
              : new TextCells(column, field.path("format").asText());
    };
  }

  /** The words of a list; of a truth one for each, as long as no marginal asks for others. */
  private static List<String> words(Column column, JsonNode field) {
    JsonNode shares = field.path("marginal").path("values");
    List<String> all = List.copyOf(column.limits().values());
    if (!field.path("type").asText().equals("boolean")) {
      return all.isEmpty() ? ListedCells.fieldNames(shares) : all;
    }
    if (shares.isObject()) {
      return ListedCells.fieldNames(shares);
    }
    return ColumnReader.truths(field).stream()
        .flatMap(words -> words.stream().filter(all::contains).limit(1))
        .toList();
  }

  /** A look at some cells, whatever the column: what they were made of may be read otherwise. */
  private static void requireFit(Column column, CellFit fit, CellDraw draw) {
    Draws draws = Draws.of(0, 0, 0);
    long step = Math.max(1, draw.count() / COMPARED);
    for (long i = 0; i < COMPARED; i++) {
      requireFit(column, fit, draw.drawn(draws));
      if (draw.isInjective() && i * step < draw.count()) {
        requireFit(column, fit, draw.numbered(i * step));
      }
    }
    if (draw.isInjective()) {
      requireFit(column, fit, draw.numbered(draw.count() - 1));
    }
  }

  private static void requireFit(Column column, CellFit fit, String text) {
    Label wrong = fit.wrong(text);
    if (wrong != null) {
      String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
      throw FieldRules.wrong(
          column.name(),
          "une valeur ne peut être générée : « "
              + shown
              + " » "
              + wrong.fr()
              + " ; simplifiez le champ",
          "no value can be generated: \""
              + shown
              + "\" "
              + wrong.en()
              + "; make the field simpler");
    }
  }

  static void requireOrder(double least, double most) {
    if (least > most) {
      throw new InvalidSchema(
          new Label(
              "aucune valeur entre le minimum et le maximum",
              "there is no value between minimum and maximum"));
    }
  }
}
