package fr.healthdatahub.samples.fromschema;

import com.fasterxml.jackson.databind.JsonNode;
import fr.healthdatahub.samples.schema.InvalidSchema;
import fr.healthdatahub.samples.schema.Label;
import java.math.BigDecimal;

/**
 * What a field of a Table Schema must look like before it is read: whoever reads it takes for
 * absent what is of another type, and rows would then break what was meant.
 */
final class FieldRules {
  /** Brackets within brackets; far more would overflow the stack of whoever matches. */
  private static final int DEEPEST_PATTERN = 100;

  private static final int MOST_DECIMALS = 18;

  /** Larger whole numbers in quotes are not read as numbers. */
  private static final BigDecimal MOST_OF_TEXT = BigDecimal.TEN.pow(CellFit.DIGITS);

  private final String name;
  private final JsonNode field;
  private final JsonNode constraints;

  private FieldRules(JsonNode field) {
    name = field.path("name").asText();
    this.field = field;
    constraints = field.path("constraints");
  }

  /**
   * @throws InvalidSchema naming the field, what is wrong and what would be right
   */
  static void require(JsonNode field) {
    FieldRules rules = new FieldRules(field);
    rules.constraints();
    rules.bounds();
    rules.pattern();
    rules.list();
    rules.marginal();
  }

  private void constraints() {
    if (isGiven(constraints) && !constraints.isObject()) {
      throw not("constraints", "un objet JSON", "a JSON object");
    }
    for (String one : new String[] {"required", "unique"}) {
      if (isGiven(constraints.path(one)) && !constraints.path(one).isBoolean()) {
        throw not(one, "true ou false", "true or false");
      }
    }
    whole(constraints, "minLength", 0, PatternTexts.LONGEST);
    whole(constraints, "maxLength", 1, Integer.MAX_VALUE);
    if (type().equals("number")) {
      whole(field, "decimals", 0, MOST_DECIMALS);
      signs();
    }
  }

  /** The same cells make a CSV and a Parquet file, whose numbers have no signs. */
  private void signs() {
    if (!field.path("decimalChar").asText(".").equals(".")) {
      throw not(
          "decimalChar",
          "un point, car les nombres générés en ont un",
          "a point, for numbers are generated with one");
    }
    if (!field.path("groupChar").asText().isEmpty()) {
      throw not(
          "groupChar",
          "absent, car les nombres générés n’ont pas de groupes",
          "absent, for numbers are generated without groups");
    }
  }

  private String type() {
    return field.path("type").asText("string");
  }

  private void whole(JsonNode parent, String key, int least, int most) {
    JsonNode value = parent.path(key);
    if (isGiven(value)
        && !(value.isIntegralNumber()
            && value.canConvertToInt()
            && value.asInt() >= least
            && value.asInt() <= most)) {
      throw not(
          key,
          "un nombre entier de " + least + " à " + most,
          "a whole number from " + least + " to " + most);
    }
  }

  private void bounds() {
    boolean isWhole = type().equals("integer") || type().equals("year");
    if (!isWhole && !type().equals("number")) {
      return;
    }
    for (String key : new String[] {"minimum", "maximum"}) {
      JsonNode bound = constraints.path(key);
      if (isGiven(bound) && !isNumber(bound, isWhole)) {
        throw not(
            key,
            isWhole ? "un nombre entier" : "un nombre",
            isWhole ? "a whole number" : "a number");
      }
    }
  }

  private static boolean isNumber(JsonNode bound, boolean isWhole) {
    if (!bound.isNumber() && !bound.isTextual()) {
      return false;
    }
    try {
      BigDecimal value = new BigDecimal(bound.asText());
      boolean isRead = bound.isNumber() || value.abs().compareTo(MOST_OF_TEXT) < 0;
      return isWhole
          ? isRead && value.stripTrailingZeros().scale() <= 0
          : Double.isFinite(value.doubleValue());
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private void pattern() {
    JsonNode pattern = constraints.path("pattern");
    if (isGiven(pattern) && !pattern.isTextual()) {
      throw not("pattern", "un texte", "a text");
    }
    int depth = 0;
    for (char c : pattern.asText().toCharArray()) {
      depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
      if (depth > DEEPEST_PATTERN) {
        throw not(
            "pattern",
            "au plus " + DEEPEST_PATTERN + " parenthèses les unes dans les autres",
            "at most " + DEEPEST_PATTERN + " brackets within brackets");
      }
    }
  }

  private void list() {
    JsonNode list = constraints.path("enum");
    if (isGiven(list) && !list.isArray()) {
      throw not("enum", "une liste de valeurs", "a list of values");
    }
    for (JsonNode value : list) {
      if (!value.isValueNode() || value.isNull()) {
        throw not("enum", "des textes, nombres ou booléens", "texts, numbers or truths");
      }
    }
    if (type().equals("boolean")
        && isGiven(field.path("trueValues"))
        && field.path("trueValues").isEmpty()
        && isGiven(field.path("falseValues"))
        && field.path("falseValues").isEmpty()) {
      throw not("trueValues", "une valeur au moins", "at least one value");
    }
  }

  private void marginal() {
    JsonNode marginal = field.path("marginal");
    if (isGiven(marginal) && !marginal.isObject()) {
      throw not("marginal", "un objet JSON", "a JSON object");
    }
    number(marginal.path("missing"), "missing", 0, 1);
    number(marginal.path("mean"), "mean", -Double.MAX_VALUE, Double.MAX_VALUE);
    number(marginal.path("sd"), "sd", 0, Double.MAX_VALUE);
    for (JsonNode share : marginal.path("values")) {
      number(share, "values", 0, Double.MAX_VALUE);
    }
    double sum = 0;
    for (JsonNode share : marginal.path("shares")) {
      number(share, "shares", 0, Double.MAX_VALUE);
      sum += share.asDouble();
    }
    double before = -Double.MAX_VALUE;
    for (JsonNode bound : marginal.path("bounds")) {
      number(bound, "bounds", before, Double.MAX_VALUE);
      before = bound.asDouble();
    }
    boolean hasShares = isGiven(marginal.path("shares")) || isGiven(marginal.path("bounds"));
    if (hasShares && (sum <= 0 || Double.isInfinite(sum))) {
      throw not(
          "marginal",
          "des parts (shares), dont une plus grande que 0",
          "shares, one of them greater than 0");
    }
  }

  private void number(JsonNode value, String key, double least, double most) {
    if (isGiven(value)
        && !(value.isNumber() && value.asDouble() >= least && value.asDouble() <= most)) {
      String from = least == -Double.MAX_VALUE ? "" : " ≥ " + least;
      String to = most == Double.MAX_VALUE ? "" : " ≤ " + most;
      throw not("marginal." + key, "un nombre" + from + to, "a number" + from + to);
    }
  }

  private static boolean isGiven(JsonNode node) {
    return !node.isMissingNode() && !node.isNull();
  }

  private InvalidSchema not(String key, String fr, String en) {
    return wrong(name, key + " doit être : " + fr, key + " must be: " + en);
  }

  /** A refusal that names the column. */
  static InvalidSchema wrong(String column, String fr, String en) {
    return new InvalidSchema(new Label(fr, en)).at(column);
  }
}
