package fr.healthdatahub.samples.fromschema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Small schemas of all sorts, many of them at the edge of what can be generated. */
final class RandomSchemas {
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
      to.add(any(SchemaParts.WORDS));
    }
  }

  private void field(String name, ObjectNode field) {
    String type = any(SchemaParts.TYPES);
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
          list.add(any(SchemaParts.VALUES.get(type)));
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
          field.put(
              "format",
              any(chance(0.9) ? SchemaParts.MOMENTS.get(type) : SchemaParts.MOMENT_FORMATS));
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
      default -> list.add(any(SchemaParts.WORDS));
    }
  }

  private void text(ObjectNode field, ObjectNode constraints) {
    if (chance(0.4)) {
      constraints.put("pattern", any(SchemaParts.PATTERNS));
    } else if (chance(0.5)) {
      field.put("format", any(SchemaParts.FORMATS));
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
        String number = any(SchemaParts.NUMBERS);
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
          values.put(any(SchemaParts.WORDS), random.nextInt(3));
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
