package fr.healthdatahub.cli;

import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks a file as a submission would, without submitting. */
@Command(name = "check", description = "Checks a file as a submission would, without submitting.")
final class CheckCommand extends ClientCommand {
  @Parameters(paramLabel = "CHALLENGE", description = "Name of the challenge.")
  String slug;

  @Parameters(paramLabel = "FILE", description = "CSV of predictions.")
  Path file;

  @Override
  public Integer call() {
    int rows = hub().challenge(slug).check(Inputs.existing(file));
    if (!printed(Map.of("rows", rows))) {
      out().println(ClientWords.of("valid", rows));
    }
    return 0;
  }
}
