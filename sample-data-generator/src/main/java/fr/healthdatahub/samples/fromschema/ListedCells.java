package fr.healthdatahub.samples.fromschema;

import com.fasterxml.jackson.databind.JsonNode;
import fr.healthdatahub.samples.random.Draws;
import fr.healthdatahub.samples.schema.Column;
import fr.healthdatahub.samples.schema.InvalidSchema;
import fr.healthdatahub.samples.schema.Label;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values of a list, with weights. */
final class ListedCells implements CellDraw {
  private final List<String> cells;
  private final double[] cumulative;

  private ListedCells(Map<String, String> cells, Map<String, Double> weights) {
    this.cells = List.copyOf(cells.values());
    cumulative = new double[cells.size()];
    double total = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    double sum = 0;
    int i = 0;
    for (String value : cells.keySet()) {
      sum += weights.get(value) / total;
      cumulative[i++] = sum;
    }
  }

  /**
   * @param words the texts that the column may have
   * @param shares a weight for some of them, or what is no object
   * @throws InvalidSchema naming the word that the column cannot have
   */
  static ListedCells of(Column column, Iterable<String> words, JsonNode shares) {
    CellFit fit = new CellFit(column);
    Map<String, String> cells = new LinkedHashMap<>();
    Map<String, Double> weights = new LinkedHashMap<>();
    for (String word : words) {
      if (!column.missing().contains(word)) {
        require(column, fit, word);
        cells.putIfAbsent(fit.value(word), word);
      } else if (column.required()) {
        require(column, fit, word);
      }
    }
    cells.keySet().forEach(value -> weights.put(value, shares.isObject() ? 0.0 : 1.0));
    for (String name : fieldNames(shares)) {
      require(column, fit, name);
      weights.merge(fit.value(name), shares.path(name).asDouble(), Double::sum);
    }
    requirePositive(column, weights);
    return new ListedCells(cells, weights);
  }

  static List<String> fieldNames(JsonNode shares) {
    List<String> names = new ArrayList<>();
    shares.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static void require(Column column, CellFit fit, String word) {
    Label wrong = fit.wrong(word);
    if (wrong != null) {
      throw FieldRules.wrong(
          column.name(),
          "la valeur « " + word + " » " + wrong.fr() + " ; changez-la ou ôtez-la",
          "the value \"" + word + "\" " + wrong.en() + "; change it or leave it out");
    }
  }

  private static void requirePositive(Column column, Map<String, Double> weights) {
    if (weights.isEmpty()) {
      throw FieldRules.wrong(
          column.name(),
          "la liste n'a que des valeurs manquantes ; il en faut une autre",
          "the list has missing values only; another one is needed");
    }
    if (weights.values().stream().mapToDouble(Double::doubleValue).sum() <= 0
        || weights.values().stream().anyMatch(one -> one < 0)) {
      throw new InvalidSchema(
          new Label(
              "la marginale doit avoir des parts positives, dont une plus grande que 0",
              "the marginal must have positive shares, one of them greater than 0"));
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
