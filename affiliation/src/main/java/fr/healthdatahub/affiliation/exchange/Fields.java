package fr.healthdatahub.affiliation.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** Reads fields of an object and names the one that is wrong. A null is a field that is missing. */
final class Fields {
  private final JsonNode object;
  private final String path;

  Fields(JsonNode object, String path) throws LineRefused {
    if (!object.isObject()) {
      throw new LineRefused("not-object", path, object.toString());
    }
    this.object = object;
    this.path = path;
  }

  /** A text that must be there. */
  String needed(String name) throws LineRefused {
    String text = text(name);
    if (text.isBlank()) {
      throw new LineRefused("missing", path(name), "");
    }
    return text;
  }

  /** A text or number as text; empty when there is none. */
  String text(String name) throws LineRefused {
    JsonNode value = object.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (!value.isTextual() && !value.isNumber()) {
      throw new LineRefused("not-text", path(name), value.toString());
    }
    return value.asText();
  }

  /** A year as number or text; 0 when there is none. */
  int year(String name) throws LineRefused {
    String text = text(name);
    if (!text.isEmpty() && !text.matches("\\d{4}")) {
      throw new LineRefused("not-year", path(name), text);
    }
    return text.isEmpty() ? 0 : Integer.parseInt(text);
  }

  int whole(String name, String code, int least, int most, int otherwise) throws LineRefused {
    JsonNode value = object.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return otherwise;
    }
    if (!value.canConvertToInt() || value.asInt() < least || value.asInt() > most) {
      throw new LineRefused(code, path(name), value.toString());
    }
    return value.asInt();
  }

  boolean yes(String name, boolean otherwise) throws LineRefused {
    JsonNode value = object.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return otherwise;
    }
    if (!value.isBoolean()) {
      throw new LineRefused("not-boolean", path(name), value.toString());
    }
    return value.asBoolean();
  }

  /** A day such as 2026-05-01; null when there is none. */
  LocalDate day(String name) throws LineRefused {
    String text = text(name);
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException wrong) {
      throw new LineRefused("not-date", path(name), text);
    }
  }

  /** The elements of a list; none when there is no list. */
  List<JsonNode> list(String name) throws LineRefused {
    JsonNode value = object.path(name);
    List<JsonNode> elements = new ArrayList<>();
    if (!value.isMissingNode() && !value.isNull()) {
      if (!value.isArray()) {
        throw new LineRefused("not-list", path(name), value.toString());
      }
      value.forEach(elements::add);
    }
    return elements;
  }

  List<String> texts(String name) throws LineRefused {
    List<String> texts = new ArrayList<>();
    List<JsonNode> elements = list(name);
    for (int i = 0; i < elements.size(); i++) {
      if (!elements.get(i).isTextual()) {
        throw new LineRefused("not-text", path(name) + "[" + i + "]", elements.get(i).toString());
      }
      texts.add(elements.get(i).asText());
    }
    return texts;
  }

  /** An object within; null when there is none. */
  Fields inner(String name) throws LineRefused {
    JsonNode value = object.path(name);
    return value.isMissingNode() || value.isNull() ? null : new Fields(value, path(name));
  }

  boolean isList(String name) {
    return object.path(name).isArray();
  }

  String path(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
