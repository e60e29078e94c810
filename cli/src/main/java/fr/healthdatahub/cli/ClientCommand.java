package fr.healthdatahub.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.healthdatahub.sdk.Hub;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all commands that talk to the Hub share. */
@Command(mixinStandardHelpOptions = true, footer = HubCommand.EXIT_CODES)
abstract class ClientCommand implements Callable<Integer> {
  @Option(names = "--url", description = "Address of the Hub (HUB_URL).")
  String url;

  @Option(names = "--json", description = "Print JSON.")
  boolean json;

  @Option(names = "--lang", description = "fr or en.")
  String lang;

  @Spec CommandSpec spec;

  Hub hub() {
    return Hub.connect(Credentials.url(url), Credentials.token());
  }

  PrintWriter out() {
    return spec.commandLine().getOut();
  }

  PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /** Prints a value as JSON when asked to; says whether it did. */
  boolean printed(Object value) {
    if (json) {
      try {
        out()
            .println(
                new ObjectMapper()
                    .registerModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .writeValueAsString(value));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(e);
      }
    }
    return json;
  }

  /** Prints rows in aligned columns; the first row is the header. */
  void table(List<List<String>> rows) {
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
      out().println(line.toString().stripTrailing());
    }
  }
}
