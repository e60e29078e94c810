package fr.healthdatahub.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a command says of a command line that is not one. */
final class Misuse {
  private Misuse() {}

  /** Says it and answers the exit code. */
  static int told(ParameterException wrong, String... arguments) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    if (Arrays.asList(arguments).contains("--json")) {
      err.println(ClientCommand.json(Map.of("detail", words(wrong))));
      return CommandLine.ExitCode.USAGE;
    }
    err.println(words(wrong));
    err.println(ClientWords.of("see-help", command.getCommandSpec().qualifiedName(" ")));
    return CommandLine.ExitCode.USAGE;
  }

  private static String words(ParameterException wrong) {
    if (wrong instanceof MissingParameterException missing) {
      return ClientWords.of(
          "missing",
          missing.getMissing().stream().map(Misuse::name).collect(Collectors.joining(", ")));
    }
    if (wrong instanceof UnmatchedArgumentException unknown) {
      return ClientWords.of("unknown", String.join(" ", unknown.getUnmatched()));
    }
    return wrong.getMessage();
  }

  private static String name(ArgSpec one) {
    return one instanceof OptionSpec option ? option.longestName() : one.paramLabel();
  }
}
