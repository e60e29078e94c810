package fr.healthdatahub.samples.blueprint;

import fr.healthdatahub.samples.blueprint.Expression.If;
import fr.healthdatahub.samples.blueprint.Expression.Literal;
import fr.healthdatahub.samples.blueprint.Expression.Pick;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Reads an expression: {@code or}, {@code and}, comparisons, {@code &} (joins texts), sums,
 * products, functions, names, numbers and texts in quotes.
 */
final class ExpressionReader {
  private final String text;
  private final Names names;
  private int at;

  /** Finds what a name stands for. */
  interface Names {
    /**
     * @throws IllegalArgumentException saying what names there are
     */
    Expression of(String name);
  }

  private ExpressionReader(String text, Names names) {
    this.text = text;
    this.names = names;
  }

  /**
   * @throws IllegalArgumentException saying what is wrong, and where
   */
  static Expression read(String text, Names names) {
    ExpressionReader reader = new ExpressionReader(text, names);
    Expression expression = reader.or();
    reader.skip();
    if (reader.at < text.length()) {
      throw reader.wrong("an operator is expected");
    }
    return expression;
  }

  private Expression or() {
    Expression left = and();
    while (word("or")) {
      Expression one = left;
      Expression other = and();
      left = scene -> truth(one.isTrue(scene) || other.isTrue(scene));
    }
    return left;
  }

  private Expression and() {
    Expression left = comparison();
    while (word("and")) {
      Expression one = left;
      Expression other = comparison();
      left = scene -> truth(one.isTrue(scene) && other.isTrue(scene));
    }
    return left;
  }

  private Expression comparison() {
    Expression left = joined();
    for (String sign : List.of("<>", "<=", ">=", "=", "<", ">")) {
      if (sign(sign)) {
        Expression right = joined();
        return switch (sign) {
          case "=" -> scene -> truth(Objects.equals(left.value(scene), right.value(scene)));
          case "<>" -> scene -> truth(!Objects.equals(left.value(scene), right.value(scene)));
          case "<=" -> scene -> truth(left.number(scene) <= right.number(scene));
          case ">=" -> scene -> truth(left.number(scene) >= right.number(scene));
          case "<" -> scene -> truth(left.number(scene) < right.number(scene));
          default -> scene -> truth(left.number(scene) > right.number(scene));
        };
      }
    }
    return left;
  }

  private Expression joined() {
    Expression left = sum();
    while (sign("&")) {
      Expression one = left;
      Expression other = sum();
      left = scene -> Functions.text(one.value(scene)) + Functions.text(other.value(scene));
    }
    return left;
  }

  private Expression sum() {
    Expression left = product();
    while (true) {
      Expression one = left;
      if (sign("+")) {
        Expression other = product();
        left = scene -> number(one.number(scene) + other.number(scene));
      } else if (sign("-")) {
        Expression other = product();
        left = scene -> number(one.number(scene) - other.number(scene));
      } else {
        return left;
      }
    }
  }

  private Expression product() {
    Expression left = atom();
    while (true) {
      Expression one = left;
      if (sign("*")) {
        Expression other = atom();
        left = scene -> number(one.number(scene) * other.number(scene));
      } else if (sign("/")) {
        Expression other = atom();
        left = scene -> number(one.number(scene) / other.number(scene));
      } else {
        return left;
      }
    }
  }

  private Expression atom() {
    skip();
    if (at == text.length()) {
      throw wrong("something is missing at the end");
    }
    char c = text.charAt(at);
    if (c == '(') {
      at++;
      Expression inside = or();
      close();
      return inside;
    }
    if (c == '-') {
      at++;
      Expression one = atom();
      return one instanceof Literal
          ? new Literal(number(-one.number(null)))
          : scene -> number(-one.number(scene));
    }
    if (c == '"') {
      int end = text.indexOf('"', at + 1);
      if (end < 0) {
        throw wrong("a text is not closed");
      }
      String literal = text.substring(at + 1, end);
      at = end + 1;
      return new Literal(literal);
    }
    int start = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at))
            || text.charAt(at) == '_'
            || text.charAt(at) == '.')) {
      at++;
    }
    String name = text.substring(start, at);
    if (name.isEmpty()) {
      throw wrong("a name, a number or a text is expected");
    }
    if (Character.isDigit(c)) {
      return new Literal(number(name, start));
    }
    if (sign("(")) {
      return function(name, start, arguments());
    }
    return name.equals("empty") ? new Literal(null) : names.of(name);
  }

  private List<Expression> arguments() {
    List<Expression> arguments = new ArrayList<>();
    skip();
    if (sign(")")) {
      return arguments;
    }
    do {
      arguments.add(or());
    } while (sign(","));
    close();
    return arguments;
  }

  private Double number(String digits, int start) {
    try {
      return Double.valueOf(digits);
    } catch (NumberFormatException e) {
      at = start;
      throw wrong("a number such as 12 or 0.5 is expected");
    }
  }

  private Expression function(String name, int start, List<Expression> given) {
    try {
      return function(name, given);
    } catch (IllegalArgumentException e) {
      at = start;
      throw wrong(e.getMessage());
    }
  }

  private static Expression function(String name, List<Expression> given) {
    if (name.equals("pick") || name.equals("if")) {
      boolean pick = name.equals("pick");
      if (given.size() < 2 || given.size() % 2 != (pick ? 0 : 1)) {
        throw new IllegalArgumentException(
            pick
                ? "pick needs values and weights in turn"
                : "if needs conditions and values in turn, and a value for all else");
      }
      List<Expression> even = new ArrayList<>();
      List<Expression> odd = new ArrayList<>();
      for (int i = 0; i < given.size(); i++) {
        (i % 2 == 0 ? even : odd).add(given.get(i));
      }
      if (pick) {
        Arguments.checkWeights(odd);
        return new Pick(even, odd);
      }
      odd.add(even.remove(even.size() - 1));
      return new If(even, odd);
    }
    return Functions.of(name, given);
  }

  private void close() {
    if (!sign(")")) {
      throw wrong("a ) is expected");
    }
  }

  private boolean sign(String sign) {
    skip();
    if (text.startsWith(sign, at)) {
      at += sign.length();
      return true;
    }
    return false;
  }

  private boolean word(String word) {
    skip();
    int end = at + word.length();
    if (text.startsWith(word, at)
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
      at = end;
      return true;
    }
    return false;
  }

  private void skip() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }

  private static Object number(double value) {
    return Double.isNaN(value) ? null : (Object) value;
  }

  private static Object truth(boolean value) {
    return value ? 1.0 : 0.0;
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(what + ", at “" + text.substring(at) + "”");
  }
}
