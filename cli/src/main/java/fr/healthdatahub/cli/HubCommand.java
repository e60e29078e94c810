package fr.healthdatahub.cli;

import fr.healthdatahub.sdk.HubException;
import fr.healthdatahub.sdk.model.ProblemPlace;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The Hub from the command line. */
@Command(
    name = "./hub",
    description = "The Hub from the command line.",
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
      ScoreCommand.class
    },
    mixinStandardHelpOptions = true)
public final class HubCommand {
  /** Exit codes of every command. */
  static final String EXIT_CODES =
      "%nExit codes: 0 done, 1 invalid input or failed score, 2 usage, 3 not signed in or not"
          + " allowed,%n4 not found, 5 quota used up, 6 the Hub was not reached or failed.";

  private static final Map<Integer, Integer> CODES =
      Map.of(400, 1, 409, 1, 413, 1, 422, 1, 401, 3, 403, 3, 404, 4, 429, 5);

  private HubCommand() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /** Runs one command line and answers its exit code. */
  static int run(String... arguments) {
    language(arguments);
    return new CommandLine(new HubCommand())
        .setExecutionExceptionHandler(
            (exception, command, parsed) -> failed(exception, command.getErr()))
        .execute(arguments);
  }

  /** {@code --lang} must count before the first words are chosen. */
  private static void language(String... arguments) {
    for (int i = 0; i + 1 < arguments.length; i++) {
      if (arguments[i].equals("--lang")) {
        Locale.setDefault(Locale.forLanguageTag(arguments[i + 1]));
      }
    }
  }

  private static int failed(Exception exception, PrintWriter err) {
    if (exception instanceof HubException refused) {
      err.println(refused.getMessage());
      for (ProblemPlace place : refused.errors()) {
        err.println("  " + where(place) + place.getMessage());
      }
      if (refused.resetsAt() != null) {
        err.println("  -> " + refused.resetsAt());
      }
      return CODES.getOrDefault(refused.status(), 6);
    }
    err.println(exception.getMessage() == null ? exception.toString() : exception.getMessage());
    return 1;
  }

  private static String where(ProblemPlace place) {
    StringBuilder where = new StringBuilder();
    if (place.getRow() != null) {
      where.append(ClientWords.of("row")).append(' ').append(place.getRow()).append(", ");
    }
    if (place.getColumn() != null) {
      where.append(ClientWords.of("column")).append(' ').append(place.getColumn()).append(": ");
    }
    return where.toString();
  }
}
