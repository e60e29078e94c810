package fr.healthdatahub.cli;

import java.io.PrintWriter;
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
    if (wrong instanceof MissingParameterException missing) {
      err.println(
          ClientWords.of(
              "missing",
              missing.getMissing().stream().map(Misuse::name).collect(Collectors.joining(", "))));
    } else if (wrong instanceof UnmatchedArgumentException unknown) {
      err.println(ClientWords.of("unknown", String.join(" ", unknown.getUnmatched())));
    } else {
      err.println(wrong.getMessage());
    }
    err.println(ClientWords.of("see-help", command.getCommandSpec().qualifiedName(" ")));
    return CommandLine.ExitCode.USAGE;
  }

  private static String name(ArgSpec one) {
    return one instanceof OptionSpec option ? option.longestName() : one.paramLabel();
  }
}
