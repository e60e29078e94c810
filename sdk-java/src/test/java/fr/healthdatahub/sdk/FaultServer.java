package fr.healthdatahub.sdk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A small HTTP server that answers as it is told, faults included, and keeps what it was sent. */
final class FaultServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
  private boolean lastWasGiven;

  /** What was asked; the body holds what was read of it. */
  record Request(HttpExchange exchange, ByteArrayOutputStream read) {
    byte[] body() {
      return read.toByteArray();
    }

    String header(String name) {
      return exchange.getRequestHeaders().getFirst(name);
    }

    String target() {
      return exchange.getRequestURI().getRawPath();
    }
  }

  /** One answer; may read the body, or close the exchange in the middle. */
  @FunctionalInterface
  interface Answer {
    void to(HttpExchange exchange, ByteArrayOutputStream body) throws IOException;
  }

  FaultServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  Hub hub() {
    return Hub.connect(url(), Token.of("hub_secret"));
  }

  List<Request> requests() {
    return requests;
  }

  Request last() {
    return requests.get(requests.size() - 1);
  }

  /** Adds one answer; the last one is given again and again, until there is another. */
  FaultServer then(Answer answer) {
    synchronized (answers) {
      if (lastWasGiven) {
        answers.clear();
        lastWasGiven = false;
      }
      answers.add(answer);
    }
    return this;
  }

  FaultServer then(int status, String body, String... headers) {
    return then(
        (exchange, read) -> {
          read.write(exchange.getRequestBody().readAllBytes());
          send(exchange, status, body.getBytes(StandardCharsets.UTF_8), headers);
        });
  }

  FaultServer then(byte[] body, String... headers) {
    return then((exchange, read) -> send(exchange, 200, body, headers));
  }

  /** Reads the beginning of what is sent, then cuts the connection. */
  FaultServer thenCutTheUpload() {
    return then(
        (exchange, read) -> {
          InputStream in = exchange.getRequestBody();
          read.write(in.readNBytes(1000));
          exchange.close();
        });
  }

  /** Promises the whole of a body, sends the beginning of it, then cuts the connection. */
  FaultServer thenCutTheDownload(byte[] body, int after) {
    return then(
        (exchange, read) -> {
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body, 0, after);
          exchange.getResponseBody().flush();
          exchange.close();
        });
  }

  static void send(HttpExchange exchange, int status, byte[] body, String... headers)
      throws IOException {
    for (int i = 0; i < headers.length; i += 2) {
      exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
    }
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  static String problem(int status, String code, String more) {
    return "{\"type\":\"/docs/problems.html#%s\",\"title\":\"No\",\"status\":%d,\"code\":\"%s\",\"requestId\":\"r-1\"%s}"
        .formatted(code, status, code, more);
  }

  private void handle(HttpExchange exchange) throws IOException {
    Answer answer;
    synchronized (answers) {
      lastWasGiven = answers.size() == 1;
      answer = lastWasGiven ? answers.peek() : answers.poll();
    }
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    requests.add(new Request(exchange, read));
    answer.to(exchange, read);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
