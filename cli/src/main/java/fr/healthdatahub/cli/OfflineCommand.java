package fr.healthdatahub.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What all commands that need no Hub share. */
abstract class OfflineCommand implements Callable<Integer> {
  /** The exit code of an input that cannot be used. */
  static final int FAILED = 1;

  @Option(names = "--lang", paramLabel = "LANG")
  String lang;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true)
  boolean help;

  @Spec CommandSpec spec;
  @ParentCommand HubCommand parent;

  /** A command line that means nothing, in the language of the user. */
  ParameterException wrong(String key, Object... arguments) {
    return new ParameterException(spec.commandLine(), ClientWords.of(key, arguments));
  }

  /** Prints a line of results. */
  void print(String text) {
    parent.terminal().out().println(Terminal.printable(text));
  }

  /** Says something to the user beside the results. */
  void complain(String key, Object... arguments) {
    parent.terminal().err().println(Terminal.printable(ClientWords.of(key, arguments)));
  }
}
