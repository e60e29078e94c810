package fr.healthdatahub.web.contract;

import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.SharedPortal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** One request of the API, sent as it is, without the SDK's care. */
final class Request {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final HttpRequest.Builder builder;

  private Request(String method, String path, String body) {
    this.builder =
        HttpRequest.newBuilder(URI.create(SharedPortal.onPostgres().url() + "/api/v1" + path))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
  }

  static Request get(String path) {
    return new Request("GET", path, null);
  }

  static Request of(String method, String path) {
    return new Request(method, path, null);
  }

  static Request of(String method, String path, String body) {
    return new Request(method, path, body);
  }

  static Request post(String path, String type, String body) {
    return new Request("POST", path, body).header("Content-Type", type);
  }

  static Request json(String method, String path, String body) {
    return new Request(method, path, body).header("Content-Type", "application/json");
  }

  Request bearing(String secret) {
    return header("Authorization", "Bearer " + secret);
  }

  /** HTTP Basic, with the password of all accounts in tests. */
  Request as(String email) {
    return basic(email, Portal.PASSWORD);
  }

  Request basic(String email, String password) {
    byte[] pair = (email + ":" + password).getBytes(StandardCharsets.UTF_8);
    return header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
  }

  Request header(String name, String value) {
    builder.header(name, value);
    return this;
  }

  HttpResponse<String> send() {
    try {
      return CLIENT.send(builder.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
