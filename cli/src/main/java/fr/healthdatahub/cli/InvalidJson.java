package fr.healthdatahub.cli;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import fr.healthdatahub.sdk.model.ProblemPlace;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/** A file that is not the JSON which the Hub takes there: which field, and where. */
public final class InvalidJson extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient ProblemPlace place;

  private InvalidJson(String message, ProblemPlace place, Exception cause) {
    super(message, cause);
    this.place = place;
  }

  /** Line from 1, column from 1, and pointer of what is wrong. */
  ProblemPlace place() {
    return place;
  }

  static InvalidJson of(String file, JsonProcessingException wrong) {
    String why = why(wrong);
    JsonLocation at = wrong.getLocation() == null ? JsonLocation.NA : wrong.getLocation();
    ProblemPlace place =
        new ProblemPlace()
            .code(wrong instanceof JsonMappingException ? "invalid-value" : "malformed-json")
            .line(at.getLineNr())
            .column(String.valueOf(at.getColumnNr()))
            .message(why);
    if (wrong instanceof JsonMappingException mapping) {
      place.pointer(pointer(mapping));
    }
    return new InvalidJson(
        ClientWords.of("json.at", file, at.getLineNr(), at.getColumnNr(), why), place, wrong);
  }

  private static String why(JsonProcessingException wrong) {
    if (wrong instanceof UnrecognizedPropertyException unknown) {
      String known =
          unknown.getKnownPropertyIds().stream()
              .map(String::valueOf)
              .sorted()
              .collect(Collectors.joining(", "));
      return ClientWords.of("json.unknown", path(unknown), known);
    }
    if (wrong instanceof InvalidFormatException value && value.getTargetType().isEnum()) {
      return ClientWords.of(
          "json.one-of", path(value), value.getValue(), known(value.getTargetType()));
    }
    if (wrong instanceof MismatchedInputException value && value.getTargetType() != null) {
      return ClientWords.of("json." + kind(value.getTargetType()), path(value));
    }
    return ClientWords.of("json.not-json", wrong.getOriginalMessage());
  }

  private static String known(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(JsonInput::isKnown)
        .map(String::valueOf)
        .collect(Collectors.joining(", "));
  }

  private static String kind(Class<?> type) {
    if (Collection.class.isAssignableFrom(type)) {
      return "list";
    }
    if (Temporal.class.isAssignableFrom(type)) {
      return "day";
    }
    if (Number.class.isAssignableFrom(type)) {
      return "number";
    }
    if (type == Boolean.class) {
      return "boolean";
    }
    return type == String.class || type.isEnum() ? "text" : "object";
  }

  /** As people write it: {@code profile.skills[2].level}. */
  private static String path(JsonMappingException wrong) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference one : wrong.getPath()) {
      if (one.getFieldName() == null) {
        path.append('[').append(one.getIndex()).append(']');
      } else {
        path.append(path.length() > 0 ? "." : "").append(one.getFieldName());
      }
    }
    return path.length() == 0 ? "JSON" : path.toString();
  }

  private static String pointer(JsonMappingException wrong) {
    return wrong.getPath().stream()
        .map(one -> one.getFieldName() == null ? "" + one.getIndex() : one.getFieldName())
        .map(part -> "/" + part.replace("~", "~0").replace("/", "~1"))
        .collect(Collectors.joining());
  }
}
