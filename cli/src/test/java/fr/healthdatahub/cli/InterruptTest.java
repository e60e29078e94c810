package fr.healthdatahub.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterruptTest {
  private static final String QUEUED =
      "{\"id\":\"s-1\",\"challenge\":\"c\",\"status\":\"QUEUED\",\"fileName\":\"p.csv\","
          + "\"sha256\":\"0\",\"bytes\":1,\"rows\":1,\"submittedAt\":\"2026-11-24T09:00:00Z\"}";

  @TempDir Path folder;

  @Test
  void whoLeavesWhileItIsScoredIsToldThatItGoesOn() throws IOException, InterruptedException {
    HttpServer server = serverThatNeverScores();
    try {
      Path file = Files.writeString(folder.resolve("p.csv"), "id,prediction\na,1\n");
      ProcessBuilder builder =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-cp",
              System.getProperty("java.class.path"),
              "-Duser.language=en",
              HubCommand.class.getName(),
              "submit",
              "c",
              file.toString(),
              "--url",
              "http://127.0.0.1:" + server.getAddress().getPort());
      builder.environment().put("XDG_CONFIG_HOME", folder.toString());
      Process submit = builder.start();
      BufferedReader out = submit.inputReader(StandardCharsets.UTF_8);
      assertEquals("Accepted as s-1, waiting for the score.", out.readLine());
      // Not INT: who runs the tests in the background has it ignored, and so has what they start.
      assertEquals(
          0, new ProcessBuilder("kill", "-TERM", String.valueOf(submit.pid())).start().waitFor());
      assertTrue(submit.waitFor(30, TimeUnit.SECONDS));
      String err = new String(submit.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(143, submit.exitValue(), err);
      assertTrue(err.contains("See ./hub submissions c, submission s-1."), err);
      assertFalse(err.contains("Exception"), err);
    } finally {
      server.stop(0);
    }
  }

  private static HttpServer serverThatNeverScores() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          byte[] body = QUEUED.getBytes(StandardCharsets.UTF_8);
          int status = exchange.getRequestMethod().equals("POST") ? 202 : 200;
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return server;
  }
}
