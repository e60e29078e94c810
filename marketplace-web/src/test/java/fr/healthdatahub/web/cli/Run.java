package fr.healthdatahub.web.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.healthdatahub.cli.HubCommand;
import fr.healthdatahub.cli.Terminal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a command line printed and how it ended. */
record Run(int code, String out, String err) {
  JsonNode json() {
    return read(out);
  }

  JsonNode failure() {
    assertEquals("", out);
    return read(err);
  }

  private static JsonNode read(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new IllegalStateException(text, e);
    }
  }

  /** Runs a command line in English, unless it names a language. */
  static Run of(Map<String, String> environment, String input, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    if (all.stream().noneMatch(one -> one.startsWith("--lang"))) {
      all.addAll(List.of("--lang", "en"));
    }
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        HubCommand.run(
            new Terminal(
                environment,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out, true),
                new PrintWriter(err, true)),
            all.toArray(new String[0]));
    return new Run(code, out.toString(), err.toString());
  }
}
