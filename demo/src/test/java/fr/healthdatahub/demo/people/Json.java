package fr.healthdatahub.demo.people;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes JSON without any library, so that the JDK alone makes the files. */
final class Json {
  private Json() {}

  /** An object of two fields. */
  static Map<String, Object> named(String one, Object first, String other, Object second) {
    Map<String, Object> both = new LinkedHashMap<>();
    both.put(one, first);
    both.put(other, second);
    return both;
  }

  /** One object a line. */
  static String lines(List<Object> all) {
    return all.stream().map(each -> json(each) + "\n").collect(Collectors.joining());
  }

  private static String json(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> json(entry.getKey()) + ": " + json(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Json::json).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof String || value instanceof LocalDate) {
      return '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
    return String.valueOf(value);
  }
}
