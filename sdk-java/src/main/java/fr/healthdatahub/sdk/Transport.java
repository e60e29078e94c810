package fr.healthdatahub.sdk;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.healthdatahub.sdk.internal.ApiClient;
import fr.healthdatahub.sdk.internal.ApiException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One connection: requests, tries and answers. Copies with other options share its client. */
final class Transport {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  static final String VERSION = version();
  private static final String AGENT = "hub-sdk-java/" + VERSION;

  private final String url;
  private final Token token;
  private final ExecutorService threads;
  private final HttpClient client;
  private final Options options;
  private final Consumer<HttpResponse<?>> observer;

  Transport(String url, Token token) {
    this.url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    this.token = token;
    this.threads = Executors.newCachedThreadPool(Transport::thread);
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .executor(threads)
            .build();
    this.options = Options.defaults();
    this.observer = response -> {};
    absolute(this.url);
  }

  private Transport(
      Transport shared, Token token, Options options, Consumer<HttpResponse<?>> observer) {
    this.url = shared.url;
    this.token = token;
    this.threads = shared.threads;
    this.client = shared.client;
    this.options = options;
    this.observer = observer;
  }

  Transport with(Options other) {
    return new Transport(this, token, other, observer);
  }

  /** The same for a request that says in another way who asks. */
  Transport withoutToken() {
    return new Transport(this, Token.none(), options, observer);
  }

  /** The same, telling somebody of each response. */
  Transport observed(Consumer<HttpResponse<?>> other) {
    return new Transport(this, token, options, other);
  }

  Token token() {
    return token;
  }

  Options options() {
    return options;
  }

  ExecutorService threads() {
    return threads;
  }

  void close() {
    threads.shutdown();
  }

  /** A generated client that sends what this transport sends, by the same connections. */
  ApiClient api() {
    ApiClient api =
        new ApiClient() {
          @Override
          public HttpClient getHttpClient() {
            return client;
          }
        };
    api.updateBaseUri(url + "/api/v1");
    api.setReadTimeout(options.timeout());
    api.setRequestInterceptor(this::sign);
    api.setResponseInterceptor(observer::accept);
    return api;
  }

  HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + "/api/v1" + path)).timeout(options.timeout());
    sign(request);
    return request;
  }

  /** Runs a generated operation that answers something, again when the fault passes. */
  <T> T call(Operation<T> operation) {
    return trying(
        () -> {
          T value = run(operation);
          if (value == null) {
            throw Answers.unexpected(200, null);
          }
          return value;
        });
  }

  /** Runs a generated operation that answers nothing. */
  void send(Operation<Void> operation) {
    trying(() -> run(operation));
  }

  /** Tries until there is an answer, or a fault that does not pass. */
  <T> T trying(Supplier<T> attempt) {
    for (int done = 1; ; done++) {
      if (threads.isShutdown()) {
        throw new IllegalStateException("This connection to the Hub is closed");
      }
      try {
        return attempt.get();
      } catch (HubException failure) {
        Optional<Duration> pause = Retries.pause(failure, done, options.retries());
        sleep(pause.orElseThrow(() -> failure));
      }
    }
  }

  /** One try of a request of our own; 2xx is an answer. */
  HttpResponse<InputStream> once(HttpRequest request) {
    try {
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      observer.accept(response);
      if (response.statusCode() / 100 != 2) {
        throw Answers.refusal(response.statusCode(), response.headers(), text(response));
      }
      return response;
    } catch (IOException e) {
      throw unreachable(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** A request of our own whose answer is JSON, again when the fault passes. */
  <T> T json(HttpRequest request, Class<T> type) {
    return trying(
        () -> {
          HttpResponse<InputStream> response = once(request);
          try {
            return Answers.value(response.statusCode(), text(response), type);
          } catch (IOException e) {
            throw unreachable(e);
          }
        });
  }

  HubException unreachable(Throwable cause) {
    String how =
        cause instanceof HttpTimeoutException ? " did not answer in time" : " was not reached";
    return new HubException.Unreachable("The Hub at " + url + how, cause);
  }

  static void sleep(Duration pause) {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private <T> T run(Operation<T> operation) {
    try {
      return operation.run();
    } catch (ApiException e) {
      if (e.getCode() > 0) {
        throw Answers.refusal(e.getCode(), e.getResponseHeaders(), e.getResponseBody());
      }
      if (e.getCause() instanceof JsonProcessingException garbage) {
        throw Answers.unexpected(200, garbage);
      }
      if (e.getCause() instanceof InterruptedException interrupted) {
        throw interrupted(interrupted);
      }
      throw unreachable(e.getCause() == null ? e : e.getCause());
    }
  }

  private void sign(HttpRequest.Builder request) {
    request.setHeader("User-Agent", AGENT);
    request.setHeader("Accept-Language", options.language().getLanguage());
    if (token.secret() != null) {
      request.setHeader("Authorization", "Bearer " + token.secret());
    }
  }

  private static HubException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new HubException("interrupted", 0, "Interrupted", e);
  }

  private static String text(HttpResponse<InputStream> response) throws IOException {
    try (InputStream body = response.body()) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void absolute(String url) {
    URI uri = URI.create(url);
    if (uri.getHost() == null || !url.startsWith("http")) {
      throw new IllegalArgumentException("Not an address of a Hub: " + url);
    }
  }

  /** Daemons, so that a program may end without closing. */
  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "hub-sdk");
    thread.setDaemon(true);
    return thread;
  }

  private static String version() {
    try (InputStream in = Transport.class.getResourceAsStream("version.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A generated operation. */
  @FunctionalInterface
  interface Operation<T> {
    T run() throws ApiException;
  }
}
