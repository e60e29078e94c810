package fr.healthdatahub.affiliation.publication;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** Reads texts from JSON of which nobody knows how exactly it was written. */
final class JsonTexts {
  static final int DEEPEST = 50;

  /** Within limits: of depth, and of the text as a whole by those who call. */
  static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
              .build());

  private JsonTexts() {}

  /** The text at a path; a list's first element and an object's {@code value} count as it. */
  static String at(JsonNode node, String... path) {
    JsonNode found = node;
    for (String name : path) {
      found = found.isArray() ? found.path(0).path(name) : found.path(name);
    }
    found = found.isArray() ? found.path(0) : found;
    found = found.isObject() ? found.path("value") : found;
    return found.isValueNode() && !found.isNull() ? found.asText() : "";
  }

  /** The first text that is there, of several fields. */
  static String first(JsonNode node, String... names) {
    for (String name : names) {
      String text = at(node, name);
      if (!text.isBlank()) {
        return text;
      }
    }
    return "";
  }

  /** The elements of a list, or the one that stands there alone. */
  static List<JsonNode> each(JsonNode node) {
    List<JsonNode> elements = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(elements::add);
    } else if (!node.isMissingNode() && !node.isNull()) {
      elements.add(node);
    }
    return elements;
  }
}
