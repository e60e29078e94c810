package fr.healthdatahub.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * What a command line runs in.
 *
 * @param environment variables such as {@code HUB_URL}
 * @param in where a password may come from
 */
public record Terminal(
    Map<String, String> environment, InputStream in, PrintWriter out, PrintWriter err) {
  private static final List<String> LANGUAGES = List.of("fr", "en");

  /** The terminal of this process. */
  public static Terminal ofProcess() {
    return new Terminal(
        System.getenv(),
        System.in,
        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8));
  }

  /**
   * Runs one command line and answers its exit code.
   *
   * @param commands is asked when the language of {@code --lang} or of the machine is known
   */
  public int run(Supplier<CommandLine> commands, String... arguments) {
    Locale usual = Locale.getDefault();
    try {
      String language = language(usual, arguments);
      if (!LANGUAGES.contains(language)) {
        err.println(ClientWords.of("language", language));
        return CommandLine.ExitCode.USAGE;
      }
      Locale.setDefault(Locale.forLanguageTag(language));
      return commands.get().execute(arguments);
    } finally {
      Locale.setDefault(usual);
    }
  }

  /** {@code --lang} must count before the first words are chosen. */
  private static String language(Locale usual, String... arguments) {
    String language = usual.getLanguage().equals("fr") ? "fr" : "en";
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].startsWith("--lang=")) {
        language = arguments[i].substring("--lang=".length());
      } else if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
        language = arguments[i + 1];
      }
    }
    return language;
  }

  /** A command that speaks here, in the present language. */
  public CommandLine speaking(Object command) {
    return new CommandLine(command)
        .setResourceBundle(ClientWords.help())
        .setOut(out)
        .setErr(err)
        .setParameterExceptionHandler(Misuse::told);
  }

  /** A variable that is set to something, or null. */
  String variable(String name) {
    String value = environment.get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  /** Text without characters that would steer a terminal. */
  public static String printable(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "?");
  }
}
