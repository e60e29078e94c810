package fr.healthdatahub.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.healthdatahub.sdk.Hub;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** What all commands that talk to the Hub share. */
abstract class ClientCommand implements Callable<Integer> {
  /** Little patience: somebody waits for the answer. */
  private static final int RETRIES = 2;

  @Option(names = "--url", paramLabel = "URL")
  String url;

  @Option(names = "--json")
  boolean json;

  @Option(names = "--lang", paramLabel = "LANG")
  String lang;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true)
  boolean help;

  @ParentCommand HubCommand parent;

  Hub hub() {
    try {
      return connected(Hub.connect(address(), credentials().token(address())));
    } catch (IllegalArgumentException none) {
      throw new IllegalArgumentException(ClientWords.of("no-address", address()), none);
    }
  }

  String address() {
    return credentials().url(url);
  }

  /** A connection in the language of the commands. */
  static Hub connected(Hub hub) {
    return hub.with(hub.options().retries(RETRIES).language(Locale.getDefault()));
  }

  Credentials credentials() {
    return new Credentials(parent.terminal());
  }

  /** Prints a sentence in the language of the user. */
  void say(String key, Object... arguments) {
    line(ClientWords.of(key, arguments));
  }

  void line(String text) {
    parent.terminal().out().println(Terminal.printable(text));
  }

  void complain(String key, Object... arguments) {
    parent.terminal().err().println(Terminal.printable(ClientWords.of(key, arguments)));
  }

  /** Prints a value as JSON when asked to; says whether it did. */
  boolean printed(Object value) {
    if (json) {
      parent.terminal().out().println(json(value));
    }
    return json;
  }

  static String json(Object value) {
    try {
      return new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Prints rows in aligned columns below the names of the columns.
   *
   * @param names of columns that are not always the same
   */
  void table(String what, List<List<String>> items, Object... names) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(ClientWords.of("columns." + what, names).split(",")));
    rows.addAll(items);
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
      }
      line(line.toString().stripTrailing());
    }
  }
}
