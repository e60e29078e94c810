package fr.healthdatahub.cli;

import fr.healthdatahub.sdk.Hub;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The Hub from the command line. */
@Command(
    name = "./hub",
    subcommands = {
      LoginCommand.class,
      LogoutCommand.class,
      ChallengesCommand.class,
      ChallengeCommand.class,
      AcceptRulesCommand.class,
      DataCommand.class,
      CheckCommand.class,
      SubmitCommand.class,
      SubmissionsCommand.class,
      LeaderboardCommand.class,
      RetryCommand.class,
      StatusCommand.class,
      ScoreCommand.class,
      GenerateCommand.class,
      MatchCommand.class,
      AssignCommand.class
    },
    mixinStandardHelpOptions = true)
public final class HubCommand {
  private static final List<String> LANGUAGES = List.of("fr", "en");

  private final Terminal terminal;

  private HubCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  public static void main(String[] arguments) {
    System.exit(run(Terminal.ofProcess(), arguments));
  }

  /** Runs one command line and answers its exit code. */
  public static int run(Terminal terminal, String... arguments) {
    Locale usual = Locale.getDefault();
    try {
      String language = language(usual, arguments);
      if (!LANGUAGES.contains(language)) {
        terminal.err().println(ClientWords.of("language", language));
        return CommandLine.ExitCode.USAGE;
      }
      Locale.setDefault(Locale.forLanguageTag(language));
      return commandLine(terminal).execute(arguments);
    } finally {
      Locale.setDefault(usual);
    }
  }

  /** The commands with their help in the present language. */
  static CommandLine commandLine(Terminal terminal) {
    CommandLine hub = new CommandLine(new HubCommand(terminal));
    hub.getCommandSpec().version(Hub.version());
    return hub.setResourceBundle(ClientWords.help())
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setParameterExceptionHandler(Failures::usage)
        .setExecutionExceptionHandler(
            (exception, command, parsed) -> Failures.told(exception, command));
  }

  Terminal terminal() {
    return terminal;
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
}
