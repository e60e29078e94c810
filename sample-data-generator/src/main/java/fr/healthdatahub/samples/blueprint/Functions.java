package fr.healthdatahub.samples.blueprint;

import fr.healthdatahub.samples.random.Seeds;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The functions of expressions. */
final class Functions {
  private static final double DAYS_A_YEAR = 365.25;

  /** A function of numbers; NaN where an argument is missing. */
  private interface Numbers {
    double of(Scene scene, double[] arguments);
  }

  private record Known(int least, int most, Numbers numbers) {}

  private static final Map<String, Known> NUMBERS =
      Map.ofEntries(
          known("chance", 1, 1, (scene, a) -> scene.draws.chance(a[0]) ? 1 : 0),
          known("uniform", 2, 2, (scene, a) -> a[0] + scene.draws.unit() * (a[1] - a[0])),
          known(
              "between",
              2,
              2,
              (scene, a) ->
                  Math.floor(a[0] + scene.draws.unit() * (Math.max(a[0], a[1]) - a[0] + 1))),
          known("normal", 2, 2, (scene, a) -> a[0] + a[1] * scene.draws.normal()),
          known(
              "lognormal", 2, 2, (scene, a) -> a[0] * StrictMath.exp(a[1] * scene.draws.normal())),
          known("exponential", 1, 1, (scene, a) -> a[0] * scene.draws.exponential()),
          known("poisson", 1, 1, (scene, a) -> poisson(scene, a[0])),
          known("min", 2, 2, (scene, a) -> Math.min(a[0], a[1])),
          known("max", 2, 2, (scene, a) -> Math.max(a[0], a[1])),
          known("within", 3, 3, (scene, a) -> Math.max(a[1], Math.min(a[2], a[0]))),
          known("round", 1, 1, (scene, a) -> Math.rint(a[0])),
          known("floor", 1, 1, (scene, a) -> Math.floor(a[0])),
          known("exp", 1, 1, (scene, a) -> StrictMath.exp(a[0])),
          known("ln", 1, 1, (scene, a) -> StrictMath.log(a[0])),
          known("sin", 1, 1, (scene, a) -> StrictMath.sin(a[0])),
          known("bell", 3, 3, (scene, a) -> bell((a[0] - a[1]) / a[2])),
          known("rise", 3, 3, (scene, a) -> 1 / (1 + StrictMath.exp((a[1] - a[0]) / a[2]))),
          known("power", 2, 2, (scene, a) -> StrictMath.pow(a[0], a[1])),
          known("modulo", 2, 2, (scene, a) -> a[0] - a[1] * Math.floor(a[0] / a[1])),
          known("years", 2, 2, (scene, a) -> Math.floor((a[1] - a[0]) / DAYS_A_YEAR)),
          known("year", 1, 1, (scene, a) -> LocalDate.ofEpochDay((long) a[0]).getYear()),
          known("month", 1, 1, (scene, a) -> LocalDate.ofEpochDay((long) a[0]).getMonthValue()),
          known("first_of_year", 1, 1, (scene, a) -> LocalDate.of((int) a[0], 1, 1).toEpochDay()),
          known("not", 1, 1, (scene, a) -> a[0] == 0 ? 1 : 0));

  private Functions() {}

  private static Map.Entry<String, Known> known(String name, int least, int most, Numbers numbers) {
    return Map.entry(name, new Known(least, most, numbers));
  }

  /**
   * @throws IllegalArgumentException when the function is unknown, or has other arguments
   */
  static Expression of(String name, List<Expression> given) {
    Expression made = made(name, given);
    Arguments.check(name, given);
    return made;
  }

  private static Expression made(String name, List<Expression> given) {
    switch (name) {
      case "id":
        require(name, given, 2, 2);
        Arguments.check(name, given);
        return id(given.get(0), given.get(1));
      case "padded":
        require(name, given, 2, 2);
        return scene ->
            String.format(
                Locale.ROOT,
                "%0" + (int) given.get(1).number(scene) + "d",
                (long) given.get(0).number(scene));
      case "number":
        require(name, given, 1, 1);
        return scene -> parsed(given.get(0).value(scene));
      case "left":
        require(name, given, 2, 2);
        return scene -> left(text(given.get(0).value(scene)), (int) given.get(1).number(scene));
      case "contains":
        require(name, given, 2, 200);
        return scene -> contains(given, scene) ? 1.0 : 0.0;
      case "missing":
        require(name, given, 1, 1);
        return scene -> given.get(0).value(scene) == null ? 1.0 : 0.0;
      case "maybe":
        require(name, given, 2, 2);
        return scene ->
            scene.draws.chance(given.get(0).number(scene)) ? given.get(1).value(scene) : null;
      case "one":
        require(name, given, 1, 200);
        return new Expression.Pick(
            given, given.stream().map(one -> (Expression) new Expression.Literal(1.0)).toList());
      default:
        Known known = NUMBERS.get(name);
        if (known == null) {
          throw new IllegalArgumentException(
              "there is no function " + name + "; known: " + String.join(", ", names()));
        }
        require(name, given, known.least, known.most);
        return scene -> numbers(known.numbers, given, scene);
    }
  }

  private static Object numbers(Numbers function, List<Expression> given, Scene scene) {
    double[] arguments = new double[given.size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = given.get(i).number(scene);
      if (Double.isNaN(arguments[i])) {
        return null;
      }
    }
    return function.of(scene, arguments);
  }

  private static void require(String name, List<Expression> given, int least, int most) {
    if (given.size() < least || given.size() > most) {
      throw new IllegalArgumentException(
          "%s needs %s, not %d"
              .formatted(
                  name,
                  least == most
                      ? least + (least == 1 ? " argument" : " arguments")
                      : "from " + least + " to " + most + " arguments",
                  given.size()));
    }
  }

  private static Set<String> names() {
    Set<String> names = new TreeSet<>(NUMBERS.keySet());
    names.addAll(
        List.of("contains", "id", "if", "left", "maybe", "missing", "number", "one", "padded"));
    names.add("pick");
    return names;
  }

  private static double bell(double far) {
    return StrictMath.exp(-far * far / 2);
  }

  /** Whether a text has one of several others in it. */
  private static boolean contains(List<Expression> given, Scene scene) {
    String text = text(given.get(0).value(scene));
    return given.stream().skip(1).anyMatch(part -> text.contains(text(part.value(scene))));
  }

  /** Knuth's method: a product of uniform numbers falls below exp(−mean). */
  private static double poisson(Scene scene, double mean) {
    double limit = StrictMath.exp(-mean);
    double product = scene.draws.unit();
    int count = 0;
    while (product > limit) {
      product *= scene.draws.unit();
      count++;
    }
    return count;
  }

  /** A text that no other row of the table has: a prefix and the row's number, scrambled. */
  private static Expression id(Expression prefix, Expression digits) {
    int count = (int) digits.number(null);
    int bits = (int) Math.floor(count * Math.log(36) / Math.log(2));
    long mask = (1L << bits) - 1;
    long start = Seeds.stream((String) prefix.value(null));
    return scene -> {
      long number = scene.number;
      for (int round = 0; round < 3; round++) {
        number = (number * 0x9E3779B97F4A7C15L + start) & mask;
        number ^= number >>> (bits / 2);
      }
      String text = Long.toString(number, 36).toUpperCase(Locale.ROOT);
      return prefix.value(scene) + "0".repeat(count - text.length()) + text;
    };
  }

  private static Object parsed(Object value) {
    try {
      return value instanceof String text ? Double.valueOf(text) : value;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static String left(String text, int length) {
    return text.substring(0, Math.min(text.length(), length));
  }

  static String text(Object value) {
    if (value instanceof Double number) {
      return number == Math.rint(number)
          ? String.valueOf(number.longValue())
          : String.valueOf(number);
    }
    return value == null ? "" : value.toString();
  }
}
