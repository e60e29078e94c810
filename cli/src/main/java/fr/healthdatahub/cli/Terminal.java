package fr.healthdatahub.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a command line runs in.
 *
 * @param environment variables such as {@code HUB_URL}
 * @param in where a password may come from
 */
public record Terminal(
    Map<String, String> environment, InputStream in, PrintWriter out, PrintWriter err) {
  /** The terminal of this process. */
  static Terminal ofProcess() {
    return new Terminal(
        System.getenv(),
        System.in,
        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8));
  }

  /** A variable that is set to something, or null. */
  String variable(String name) {
    String value = environment.get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  /** Text without characters that would steer a terminal. */
  static String printable(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "?");
  }
}
