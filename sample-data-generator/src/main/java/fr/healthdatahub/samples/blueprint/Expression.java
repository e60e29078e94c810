package fr.healthdatahub.samples.blueprint;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a cell is made of. Values are {@link Double} (numbers, truth as 1 and 0, days since
 * 1970-01-01 with a fraction for the time), {@link String}, or null where there is none.
 */
interface Expression {
  Object value(Scene scene);

  /** All texts that it can be, or null where they cannot be listed. */
  default Set<String> texts() {
    return null;
  }

  /** A number, or NaN where there is none. */
  default double number(Scene scene) {
    return value(scene) instanceof Double number ? number : Double.NaN;
  }

  default boolean isTrue(Scene scene) {
    double number = number(scene);
    return number != 0 && !Double.isNaN(number);
  }

  /** A fixed value. */
  record Literal(Object fixed) implements Expression {
    @Override
    public Object value(Scene scene) {
      return fixed;
    }

    @Override
    public Set<String> texts() {
      return fixed == null ? Set.of() : fixed instanceof String text ? Set.of(text) : null;
    }
  }

  /**
   * A value of this row, of a row above, or of a row that one of them chose.
   *
   * @param up how many tables above
   * @param bound number of the {@code with} there, or -1
   * @param texts all texts that it can be, or null
   */
  record Reference(String table, String name, int up, int bound, int slot, Set<String> texts)
      implements Expression {
    @Override
    public Object value(Scene scene) {
      Scene at = scene;
      for (int i = 0; i < up; i++) {
        at = at.parent;
      }
      if (bound < 0) {
        return at.values[slot];
      }
      return at.bound[bound] == null ? null : at.bound[bound][slot];
    }
  }

  /** One of several, by weights. */
  record Pick(List<Expression> values, List<Expression> weights) implements Expression {
    @Override
    public Object value(Scene scene) {
      double sum = 0;
      for (Expression weight : weights) {
        sum += positive(weight.number(scene));
      }
      double mark = scene.draws.unit() * sum;
      for (int i = 0; i < values.size(); i++) {
        mark -= positive(weights.get(i).number(scene));
        if (mark < 0) {
          return values.get(i).value(scene);
        }
      }
      return values.get(values.size() - 1).value(scene);
    }

    private static double positive(double weight) {
      return weight > 0 ? weight : 0;
    }

    @Override
    public Set<String> texts() {
      return union(values);
    }
  }

  /** The first whose condition holds, else the last. */
  record If(List<Expression> conditions, List<Expression> values) implements Expression {
    @Override
    public Object value(Scene scene) {
      for (int i = 0; i < conditions.size(); i++) {
        if (conditions.get(i).isTrue(scene)) {
          return values.get(i).value(scene);
        }
      }
      return values.get(values.size() - 1).value(scene);
    }

    @Override
    public Set<String> texts() {
      return union(values);
    }
  }

  private static Set<String> union(List<Expression> values) {
    Set<String> all = new LinkedHashSet<>();
    for (Expression value : values) {
      Set<String> texts = value.texts();
      if (texts == null) {
        return null;
      }
      all.addAll(texts);
    }
    return all;
  }
}
