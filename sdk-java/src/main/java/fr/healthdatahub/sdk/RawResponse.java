package fr.healthdatahub.sdk;

import java.util.List;
import java.util.Map;

/**
 * What an operation answered, with the HTTP response that brought it.
 *
 * @param value what the operation answers otherwise
 * @param status HTTP status of the last response
 * @param headers its headers
 */
public record RawResponse<T>(T value, int status, Map<String, List<String>> headers) {
  /** What to quote to the Hub's team, or null. */
  public String requestId() {
    return header("X-Request-Id");
  }

  /** The first value of a header, whatever its case; null when there is none. */
  public String header(String name) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(header -> header.getValue().get(0))
        .findFirst()
        .orElse(null);
  }
}
