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

  private final Terminal terminal;

  Credentials(Terminal terminal) {
    this.terminal = terminal;
  }

  Path file() {
    String config = terminal.variable("XDG_CONFIG_HOME");
    Path base =
        config == null ? Path.of(System.getProperty("user.home"), ".config") : Path.of(config);
    return base.resolve("hub").resolve("credentials.json");
  }

  /** The address asked for, else {@code HUB_URL}, else that of the last login. */
  String url(String asked) {
    if (asked != null) {
      return asked;
    }
    String variable = terminal.variable("HUB_URL");
    return variable == null ? kept("url", DEFAULT_URL) : variable;
  }

  /** {@code HUB_TOKEN}, else the kept token, which goes to the Hub that gave it only. */
  Token token(String url) {
    String variable = terminal.variable("HUB_TOKEN");
    if (variable != null) {
      return Token.of(variable);
    }
    return url.equals(kept("url", null)) ? Token.of(kept("token", null)) : Token.none();
  }

  void keep(String url, Token token) throws IOException {
    Path file = file();
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    String json =
        new ObjectMapper().writeValueAsString(Map.of("url", url, "token", token.secret()));
    Files.writeString(file, json, StandardCharsets.UTF_8);
  }

  void forget() throws IOException {
    Files.deleteIfExists(file());
  }

  private String kept(String name, String otherwise) {
    try {
      JsonNode kept = new ObjectMapper().readTree(Files.readString(file()));
      return kept.path(name).asText(otherwise);
    } catch (IOException e) {
      return otherwise;
    }
  }
}
