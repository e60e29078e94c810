package fr.healthdatahub.samples.blueprint;

import fr.healthdatahub.samples.blueprint.Expression.If;
import fr.healthdatahub.samples.blueprint.Expression.Literal;
import fr.healthdatahub.samples.blueprint.Expression.Pick;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;

/** What can be said of the arguments of functions before anything is drawn. */
final class Arguments {
  /** Above it, exp(−mean) is no number any more. */
  private static final double GREATEST_MEAN = 500;

  private static final int MOST_DIGITS = 12;
  private static final int MOST_PADDING = 18;

  private Arguments() {}

  /**
   * @throws IllegalArgumentException when an argument cannot be right
   */
  static void check(String name, List<Expression> given) {
    switch (name) {
      case "chance", "maybe" ->
          require(given.get(0), p -> p >= 0 && p <= 1, name + " needs a probability from 0 to 1");
      case "normal", "lognormal" -> {
        require(given.get(1), sd -> sd >= 0, name + " needs a deviation of 0 or more");
        if (name.equals("lognormal")) {
          require(given.get(0), median -> median > 0, "lognormal needs a median above 0");
        }
      }
      case "exponential" ->
          require(given.get(0), mean -> mean >= 0, "exponential needs a mean of 0 or more");
      case "poisson" ->
          require(
              given.get(0),
              mean -> mean >= 0 && mean <= GREATEST_MEAN,
              "poisson needs a mean from 0 to 500");
      case "uniform", "between" -> inOrder(name, given.get(0), given.get(1));
      case "within" -> inOrder(name, given.get(1), given.get(2));
      case "modulo" -> require(given.get(1), by -> by != 0, "modulo needs another divisor");
      case "bell", "rise" ->
          require(given.get(2), width -> width > 0, name + " needs a width above 0");
      case "left" -> require(given.get(1), count -> count >= 0, "left needs 0 or more signs");
      case "padded" -> whole(name, given.get(1), MOST_PADDING);
      case "id" -> {
        whole(name, given.get(1), MOST_DIGITS);
        if (given.get(0).texts() == null || given.get(0).texts().size() != 1) {
          throw new IllegalArgumentException("id needs a text that begins all, such as \"SYN\"");
        }
      }
      default -> {
        // Any numbers will do.
      }
    }
  }

  /** Of a pick: none is negative, and one of them may come. */
  static void checkWeights(List<Expression> weights) {
    weights.forEach(one -> require(one, weight -> weight >= 0, "pick needs weights of 0 or more"));
    if (weights.stream().allMatch(one -> one instanceof Literal && one.number(null) == 0)) {
      throw new IllegalArgumentException("pick needs a weight above 0");
    }
  }

  private static void require(Expression argument, DoublePredicate right, String rule) {
    for (Double number : numbers(argument)) {
      if (!right.test(number)) {
        throw new IllegalArgumentException(rule + ", not " + Functions.text(number));
      }
    }
  }

  private static void inOrder(String name, Expression least, Expression greatest) {
    if (least instanceof Literal && greatest instanceof Literal) {
      require(
          least,
          number -> !(number > greatest.number(null)),
          name
              + " needs the smaller number first, at most "
              + Functions.text(greatest.value(null)));
    }
  }

  private static void whole(String name, Expression count, int most) {
    double digits = count instanceof Literal ? count.number(null) : Double.NaN;
    if (!(digits >= 1 && digits <= most && digits == Math.rint(digits))) {
      throw new IllegalArgumentException(name + " needs a number of digits from 1 to " + most);
    }
  }

  /** The fixed numbers among all that an expression can be. */
  private static List<Double> numbers(Expression expression) {
    List<Double> numbers = new ArrayList<>();
    List<Expression> inside =
        expression instanceof If one
            ? one.values()
            : expression instanceof Pick one ? one.values() : List.of();
    inside.forEach(one -> numbers.addAll(numbers(one)));
    if (expression instanceof Literal && expression.value(null) instanceof Double number) {
      numbers.add(number);
    }
    return numbers;
  }
}
