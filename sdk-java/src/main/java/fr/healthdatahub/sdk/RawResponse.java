package fr.healthdatahub.sdk;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What an operation answered, with the HTTP response that brought it.
 *
 * @param value what the operation answers otherwise
 * @param status HTTP status of the last response
 * @param headers its headers
 */
public record RawResponse<T>(T value, int status, Map<String, List<String>> headers) {
  /** Runs an operation with a connection that tells each response. */
  static <T> RawResponse<T> of(
      Function<Hub, T> operation, Function<Consumer<HttpResponse<?>>, Hub> observed) {
    AtomicReference<HttpResponse<?>> last = new AtomicReference<>();
    T value = operation.apply(observed.apply(last::set));
    if (last.get() == null) {
      throw new IllegalArgumentException("The operation sent nothing");
    }
    return new RawResponse<>(value, last.get().statusCode(), last.get().headers().map());
  }

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
