package fr.healthdatahub.accounts.audit;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Details of an audit entry as JSON with sorted keys. */
final class AuditDetails {
  private AuditDetails() {}

  static String format(Map<String, String> details) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    new TreeMap<>(details).forEach(object::add);
    return object.build().toString();
  }

  static Map<String, String> parse(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      JsonObject object = reader.readObject();
      Map<String, String> details = new TreeMap<>();
      object.forEach((key, value) -> details.put(key, ((JsonString) value).getString()));
      return Collections.unmodifiableMap(details);
    }
  }
}
