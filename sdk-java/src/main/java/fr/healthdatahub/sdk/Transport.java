package fr.healthdatahub.sdk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.healthdatahub.sdk.internal.ApiClient;
import fr.healthdatahub.sdk.internal.ApiException;
import fr.healthdatahub.sdk.model.Problem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** One connection: requests, tries and problems. */
final class Transport {
  private static final Set<Integer> PASSING = Set.of(408, 502, 503, 504);
  private static final int TRIES = 5;
  private static final Duration TIMEOUT = Duration.ofMinutes(2);
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final String AGENT = "hub-sdk-java/0.1.0";

  private final URI url;
  private final Token token;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_TIMEOUT)
          .build();

  Transport(String url, Token token) {
    this.url = URI.create(url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
    this.token = token;
  }

  Token token() {
    return token;
  }

  /** A generated client that sends what this transport sends. */
  ApiClient api() {
    ApiClient api = new ApiClient();
    api.updateBaseUri(url + "/api/v1");
    api.setReadTimeout(TIMEOUT);
    api.setConnectTimeout(CONNECT_TIMEOUT);
    api.setRequestInterceptor(this::sign);
    return api;
  }

  HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(url.resolve(path)).timeout(TIMEOUT);
    sign(request);
    return request;
  }

  /** Runs a generated operation, again when the fault passes. */
  <T> T call(Operation<T> operation) {
    for (int attempt = 1; ; attempt++) {
      try {
        return operation.run();
      } catch (ApiException e) {
        boolean reached = e.getCode() > 0;
        if (attempt == TRIES || reached && !PASSING.contains(e.getCode())) {
          throw reached
              ? HubException.of(problem(e.getCode(), e.getResponseBody()))
              : unreachable(e);
        }
        pause(attempt, e.getResponseHeaders());
      }
    }
  }

  /** Sends a request of our own, again when the fault passes; 2xx, 206 and 304 are answers. */
  <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    for (int attempt = 1; ; attempt++) {
      try {
        HttpResponse<T> response = client.send(request, handler);
        if (attempt == TRIES || !PASSING.contains(response.statusCode())) {
          return response;
        }
        pause(attempt, response.headers());
      } catch (IOException e) {
        if (attempt == TRIES) {
          throw unreachable(e);
        }
        pause(attempt, null);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new HubException("Interrupted", e);
      }
    }
  }

  HubException refusal(int status, String body) {
    return HubException.of(problem(status, body));
  }

  static ObjectMapper json() {
    return ApiClient.createDefaultObjectMapper();
  }

  private void sign(HttpRequest.Builder request) {
    request.header("User-Agent", AGENT);
    request.header("Accept-Language", Locale.getDefault().getLanguage());
    if (token.secret() != null) {
      request.header("Authorization", "Bearer " + token.secret());
    }
  }

  private static Problem problem(int status, String body) {
    try {
      if (body != null) {
        Problem problem = json().readValue(body, Problem.class);
        if (problem != null && problem.getCode() != null) {
          return problem;
        }
      }
    } catch (JsonProcessingException e) {
      // What stands before the Hub, a proxy for instance, answers in other words.
      return plain(status);
    }
    return plain(status);
  }

  private static Problem plain(int status) {
    return new Problem().status(status).code("http." + status).title("HTTP " + status);
  }

  private HubException unreachable(Exception cause) {
    return new HubException("The Hub at " + url + " was not reached", cause);
  }

  private static void pause(int attempt, HttpHeaders headers) {
    long wanted = headers == null ? 0 : headers.firstValueAsLong("Retry-After").orElse(0) * 1000;
    long backoff = ThreadLocalRandom.current().nextLong(100, 200L << attempt);
    try {
      Thread.sleep(Math.max(wanted, backoff));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HubException("Interrupted", e);
    }
  }

  /** A generated operation. */
  @FunctionalInterface
  interface Operation<T> {
    T run() throws ApiException;
  }
}
