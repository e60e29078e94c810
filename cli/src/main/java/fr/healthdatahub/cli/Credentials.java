package fr.healthdatahub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.healthdatahub.sdk.Token;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** The address and the token that {@code login} keeps, readable by their owner alone. */
final class Credentials {
  private static final String DEFAULT_URL = "http://127.0.0.1:8080";

  private Credentials() {}

  static Path file() {
    String config = System.getenv("XDG_CONFIG_HOME");
    Path base =
        config == null || config.isEmpty()
            ? Path.of(System.getProperty("user.home"), ".config")
            : Path.of(config);
    return base.resolve("hub").resolve("credentials.json");
  }

  static String url(String asked) {
    if (asked != null) {
      return asked;
    }
    String environment = System.getenv("HUB_URL");
    if (environment != null && !environment.isEmpty()) {
      return environment;
    }
    return kept("url", DEFAULT_URL);
  }

  static Token token() {
    String environment = System.getenv("HUB_TOKEN");
    return Token.of(
        environment != null && !environment.isEmpty() ? environment : kept("token", null));
  }

  static void keep(String url, Token token) throws IOException {
    Path file = file();
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    String json =
        new ObjectMapper().writeValueAsString(Map.of("url", url, "token", token.secret()));
    Files.writeString(file, json, StandardCharsets.UTF_8);
  }

  static void forget() throws IOException {
    Files.deleteIfExists(file());
  }

  private static String kept(String name, String otherwise) {
    try {
      JsonNode kept = new ObjectMapper().readTree(Files.readString(file()));
      return kept.path(name).asText(otherwise);
    } catch (IOException e) {
      return otherwise;
    }
  }
}
