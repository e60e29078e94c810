package fr.healthdatahub.sdk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.healthdatahub.sdk.internal.ApiClient;
import fr.healthdatahub.sdk.model.Problem;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;

/** What responses mean. */
final class Answers {
  private static final ObjectMapper JSON = ApiClient.createDefaultObjectMapper();

  private Answers() {}

  /** A JSON body as a value. */
  static <T> T value(int status, String body, Class<T> type) {
    try {
      T value = JSON.readValue(body, type);
      if (value != null) {
        return value;
      }
    } catch (JsonProcessingException e) {
      throw unexpected(status, e);
    }
    throw unexpected(status, null);
  }

  /** A response that no Hub gives. */
  static HubException unexpected(int status, Exception cause) {
    return new HubException.UnexpectedAnswer(
        status, "The answer (HTTP " + status + ") is not one of a Hub", cause);
  }

  /** What a response of another status refuses. */
  static HubException refusal(int status, HttpHeaders headers, String body) {
    Problem problem = problem(status, body);
    if (problem == null && leadsElsewhere(status)) {
      return unexpected(status, null);
    }
    if (problem == null) {
      problem = new Problem().status(status).code("http." + status).title("HTTP " + status);
    }
    if (problem.getRequestId() == null) {
      problem.setRequestId(headers.firstValue("X-Request-Id").orElse(null));
    }
    Duration retryAfter =
        headers
            .firstValue("Retry-After")
            .flatMap(header -> Retries.retryAfter(header, Instant.now()))
            .orElse(null);
    return HubException.of(problem, retryAfter);
  }

  /** A Hub says itself what it does not have, and sends nobody elsewhere. */
  private static boolean leadsElsewhere(int status) {
    return status == 404 || status == 405 || status / 100 == 3;
  }

  /** Null from what stands before the Hub, a proxy for instance: it answers in other words. */
  private static Problem problem(int status, String body) {
    try {
      Problem problem = body == null ? null : JSON.readValue(body, Problem.class);
      if (problem != null && problem.getCode() != null) {
        return problem.status(status);
      }
    } catch (JsonProcessingException notOfTheHub) {
      return null;
    }
    return null;
  }
}
