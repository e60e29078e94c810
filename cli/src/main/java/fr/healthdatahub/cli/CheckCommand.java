package fr.healthdatahub.cli;

import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks a file as a submission would, without submitting. */
@Command(name = "check")
final class CheckCommand extends ClientCommand {
  @Parameters(paramLabel = "CHALLENGE")
  String slug;

  @Parameters(paramLabel = "FILE")
  Path file;

  @Override
  public Integer call() {
    int rows = hub().challenge(slug).check(Inputs.existing(file));
    if (!printed(Map.of("rows", rows))) {
      say("valid", rows);
    }
    return 0;
  }
}
