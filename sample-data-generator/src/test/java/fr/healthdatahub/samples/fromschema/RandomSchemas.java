package fr.healthdatahub.samples.fromschema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Small schemas of all sorts, many of them at the edge of what can be generated. */
final class RandomSchemas {
  private static final List<String> TYPES =
      List.of(
          "string",
          "string",
          "string",
          "integer",
          "integer",
          "number",
          "number",
          "boolean",
          "date",
          "time",
          "datetime",
          "year",
          "yearmonth",
          "any");
  private static final List<String> PATTERNS =
      List.of(
          "[A-C]{1,3}",
          "a?b?c?",
          "(x|yz){2,3}",
          "\\d{4}",
          "[0-9]{4}",
          "0[1-9]|1[0-2]",
          "[^a-f]{3}",
          "\\w+@\\w{2}",
          "x|",
          "(a|ab)(c|bc)",
          "^A-\\d{2}$",
          "[é😀]{2}",
          "a++",
          "(\\d{3}){2}",
          ".{0,30}",
          "[0-9]{4}(0[1-9]|1[0-2])",
          "(?:NA|[0-9]{2})",
          "\"[,;]\"",
          "[-\\d.]{1,2}",
          "(a?){3}b*",
          "[A-Z]{3}",
          "\\d{3}[a-f]?",
          "P-[0-9]{6}");
  private static final List<String> WORDS =
      List.of(
          "",
          "NA",
          "-1",
          "0",
          "1",
          "2",
          "01",
          "1.0",
          "true",
          "false",
          "no",
          "2020-01-01",
          "2020",
          "a,b",
          "\"",
          "12:00:00",
          "2020-01",
          "x",
          "AAA",
          "abc",
          " ",
          "é");
  private static final List<String> NUMBERS =
      List.of(
          "-9223372036854775808",
          "-1e18",
          "-1000",
          "-1",
          "0",
          "0.5",
          "1",
          "3",
          "1e-9",
          "12",
          "2020",
          "1000",
          "999999999999",
          "1e18",
          "1e19",
          "9223372036854775807",
          "1e300");

  /** Values of each type, of which lists are made most of the time. */
  private static final Map<String, List<String>> VALUES =
      Map.of(
          "string", List.of("a", "b", "abc", "NA", "A-12", "x", "éé", "1234"),
          "any", List.of("a", "1", "NA"),
          "integer", List.of("0", "1", "01", "-1", "3", "999"),
          "number", List.of("0.5", "1", "1.0", "-1", "12.25"),
          "boolean", List.of("true", "false", "0", "1"),
          "date", List.of("2020-01-01", "2020-02-29", "1999-12-31"),
          "time", List.of("12:00:00", "00:00:00"),
          "datetime", List.of("2020-01-01T00:00:00Z", "2021-01-01T10:00:00Z"),
          "year", List.of("2020", "0001", "1999"),
          "yearmonth", List.of("2020-01", "2020-12"));

  private static final Map<String, List<String>> MOMENTS =
      Map.of(
          "date", List.of("%d%m%Y", "%d/%m/%Y", "%Y%j", "%m", "%Y", "%d.%m"),
          "time", List.of("%H:%M", "%H", "%H%M%S", "%M"),
          "datetime", List.of("%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M", "%d/%m/%Y %H", "%S.%f"),
          "yearmonth", List.of("%Y%m", "%m/%Y", "%m"));
  private static final List<String> FORMATS =
      List.of("email", "uri", "uuid", "binary", "default", "any");
  private static final List<String> MOMENT_FORMATS =
      List.of(
          "%d%m%Y",
          "%d/%m/%Y",
          "%Y%j",
          "%m",
          "%Y",
          "%H:%M",
          "%H",
          "any",
          "%Y-%m-%dT%H:%M:%S",
          "%Y-%m-%d %H:%M",
          "%d.%m",
          "%H:%M:%S.%f",
          "%Y%m",
          "%d%d");

  private final Random random;

  RandomSchemas(long seed) {
    random = new Random(seed);
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** A package of up to three tables. */
  ObjectNode next() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ArrayNode resources = root.putArray("resources");
    int tables = 1 + random.nextInt(2);
    List<List<String>> names = new ArrayList<>();
    for (int i = 0; i < tables; i++) {
      ObjectNode resource = resources.addObject().put("name", "t" + i);
      names.add(table(resource.putObject("schema")));
    }
    for (int i = 0; i < tables; i++) {
      if (chance(0.3)) {
        foreignKey(names, i, (ObjectNode) resources.get(i).get("schema"));
      }
    }
    return root;
  }

  private List<String> table(ObjectNode schema) {
    List<String> names = new ArrayList<>();
    ArrayNode fields = schema.putArray("fields");
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      names.add(chance(0.05) ? "a..b, \"" + i : "f" + i);
      field(names.get(i), fields.addObject());
    }
    if (chance(0.5)) {
      words(schema.putArray("missingValues"), 2);
    }
    if (chance(0.6)) {
      schema.set("primaryKey", some(names));
    }
    if (chance(0.2)) {
      schema.putArray("uniqueKeys").add(some(names));
    }
    if (count > 1 && chance(0.2)) {
      schema.putArray("inOrder").addArray().add(names.get(0)).add(names.get(1));
    }
    return names;
  }

  private ArrayNode some(List<String> names) {
    ArrayNode some = JsonNodeFactory.instance.arrayNode();
    some.add(any(names));
    while (chance(0.4)) {
      some.add(any(names));
    }
    return some;
  }

  private void foreignKey(List<List<String>> names, int table, ObjectNode schema) {
    int target = random.nextInt(names.size());
    ObjectNode key = schema.putArray("foreignKeys").addObject();
    int columns = chance(0.8) ? 1 : 2;
    ArrayNode fields = key.putArray("fields");
    ArrayNode referenced =
        key.putObject("reference").put("resource", "t" + target).putArray("fields");
    for (int i = 0; i < columns; i++) {
      fields.add(any(names.get(table)));
      referenced.add(any(names.get(target)));
    }
  }

  private void words(ArrayNode to, int most) {
    for (int i = random.nextInt(most) + 1; i > 0; i--) {
      to.add(any(WORDS));
    }
  }

  private void field(String name, ObjectNode field) {
    String type = any(TYPES);
    field.put("name", name).put("type", type);
    ObjectNode constraints = field.putObject("constraints");
    for (String one : List.of("required", "unique")) {
      if (chance(0.25)) {
        constraints.put(one, chance(0.8));
      }
    }
    if (chance(0.15)) {
      ArrayNode list = constraints.putArray("enum");
      for (int i = random.nextInt(5); i >= 0; i--) {
        if (chance(0.85)) {
          list.add(any(VALUES.get(type)));
        } else {
          value(list);
        }
      }
    }
    switch (type) {
      case "string", "any" -> text(field, constraints);
      case "integer", "number", "year" -> number(field, constraints);
      case "boolean" -> {
        if (chance(0.4)) {
          words(field.putArray("trueValues"), 2);
          words(field.putArray("falseValues"), 2);
        }
      }
      default -> {
        if (chance(0.5)) {
          field.put("format", any(chance(0.9) ? MOMENTS.get(type) : MOMENT_FORMATS));
        }
      }
    }
    if (chance(0.1)) {
      words(field.putArray("missingValues"), 2);
    }
    if (chance(0.15)) {
      marginal(field.putObject("marginal"));
    }
  }

  private void value(ArrayNode list) {
    switch (random.nextInt(4)) {
      case 0 -> list.add(random.nextInt(5));
      case 1 -> list.add(random.nextInt(5) / 2.0);
      case 2 -> list.add(chance(0.5));
      default -> list.add(any(WORDS));
    }
  }

  private void text(ObjectNode field, ObjectNode constraints) {
    if (chance(0.4)) {
      constraints.put("pattern", any(PATTERNS));
    } else if (chance(0.5)) {
      field.put("format", any(FORMATS));
    }
    if (chance(0.2)) {
      constraints.put("minLength", random.nextInt(chance(0.5) ? 4 : 40));
    }
    if (chance(0.2)) {
      constraints.put("maxLength", 1 + random.nextInt(chance(0.3) ? 6 : 50));
    }
  }

  private void number(ObjectNode field, ObjectNode constraints) {
    if (chance(0.5)) {
      int least = random.nextInt(3000) - 100;
      constraints.put("minimum", least).put("maximum", least + random.nextInt(200));
      return;
    }
    for (String bound : List.of("minimum", "maximum")) {
      if (chance(0.25)) {
        String number = any(NUMBERS);
        if (number.matches("-?[0-9]+")) {
          constraints.put(bound, new BigInteger(number));
        } else {
          constraints.put(bound, Double.parseDouble(number));
        }
      }
    }
    if (chance(0.3)) {
      field.put("decimals", random.nextInt(20));
    }
  }

  private void marginal(ObjectNode marginal) {
    switch (random.nextInt(4)) {
      case 0 -> {
        ObjectNode values = marginal.putObject("values");
        for (int i = random.nextInt(3); i >= 0; i--) {
          values.put(any(WORDS), random.nextInt(3));
        }
      }
      case 1 -> marginal.put("mean", random.nextInt(100)).put("sd", random.nextInt(50));
      case 2 -> {
        marginal.putArray("bounds").add(0).add(random.nextInt(10)).add(random.nextInt(100));
        marginal.putArray("shares").add(random.nextInt(2)).add(random.nextInt(3));
      }
      default -> marginal.put("missing", random.nextInt(3) / 2.0);
    }
  }
}
