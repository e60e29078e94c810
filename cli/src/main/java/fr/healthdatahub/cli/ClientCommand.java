package fr.healthdatahub.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.healthdatahub.sdk.Hub;
import fr.healthdatahub.sdk.model.Quota;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all commands that talk to the Hub share. */
public abstract class ClientCommand implements Callable<Integer> {
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

  @Spec CommandSpec spec;

  /** What the command line runs in. */
  protected Terminal terminal() {
    return ((HubCommand) spec.root().userObject()).terminal();
  }

  /** The Hub that the options and the login mean. */
  protected Hub hub() {
    return connected(Hub.connect(address(), credentials().token(address())));
  }

  String address() {
    String address = credentials().url(url);
    if (isAddress(address)) {
      return address;
    }
    if (url != null) {
      throw wrong("no-address", address);
    }
    throw new IllegalArgumentException(ClientWords.of("no-address", address));
  }

  private static boolean isAddress(String text) {
    try {
      URI uri = new URI(text);
      return uri.getHost() != null && List.of("http", "https").contains(uri.getScheme());
    } catch (URISyntaxException none) {
      return false;
    }
  }

  /** A connection in the language of the commands. */
  static Hub connected(Hub hub) {
    return hub.with(hub.options().retries(RETRIES).language(Locale.getDefault()));
  }

  Credentials credentials() {
    return new Credentials(terminal());
  }

  /** Prints a sentence in the language of the user. */
  protected void say(String key, Object... arguments) {
    line(ClientWords.of(key, arguments));
  }

  /** Says what is left today, and until when. */
  void say(Quota quota) {
    say("quota", quota.getLeft(), quota.getLimit(), ClientWords.time(quota.getResetsAt()));
  }

  protected void line(String text) {
    terminal().out().println(Terminal.printable(text));
  }

  /** Says something beside the results. */
  protected void complain(String key, Object... arguments) {
    terminal().err().println(Terminal.printable(ClientWords.of(key, arguments)));
  }

  /** Prints a value as JSON when asked to; says whether it did. */
  protected boolean printed(Object value) {
    if (json) {
      terminal().out().println(json(value));
    }
    return json;
  }

  /** Whether nothing but JSON is wanted. */
  protected boolean wantsJson() {
    return json;
  }

  /** Prints a value as JSON, asked to or not. */
  protected void printedAlways(Object value) {
    terminal().out().println(json(value));
  }

  /** How many are wanted. */
  protected int atLeastOne(String option, int number) {
    if (number < 1) {
      throw wrong("at-least-one", option, number);
    }
    return number;
  }

  /** Says that a list may go on where it was cut. */
  protected void tellOfMore(int shown, int top) {
    if (shown == top) {
      complain("perhaps-more", top);
    }
  }

  /** A command line that means nothing, in the language of the user. */
  protected ParameterException wrong(String key, Object... arguments) {
    return new ParameterException(spec.commandLine(), ClientWords.of(key, arguments));
  }

  /** An argument that a command needs and its subcommands do not. */
  protected String needed(String value, String label) {
    if (value == null) {
      throw wrong("missing", label);
    }
    return value;
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
  protected void table(String what, List<List<String>> items, Object... names) {
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
