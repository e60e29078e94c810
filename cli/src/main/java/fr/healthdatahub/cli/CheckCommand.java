package fr.healthdatahub.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a file as a submission would, without submitting; or a folder against its description. */
@Command(name = "check")
final class CheckCommand extends ClientCommand {
  @Parameters(index = "0", paramLabel = "CHALLENGE|DIR")
  String what;

  @Parameters(index = "1", paramLabel = "FILE", arity = "0..1")
  Path file;

  @Option(names = "--tables", paramLabel = "TABLE", split = ",")
  Set<String> tables = Set.of();

  @Override
  public Integer call() {
    if (file == null) {
      Path folder = Path.of(what);
      if (!Files.isDirectory(folder)) {
        throw new IllegalArgumentException(ClientWords.of("no-folder", what));
      }
      return new FolderReport(this).check(folder, tables);
    }
    int rows = hub().challenge(what).check(Inputs.existing(file));
    if (!printed(Map.of("rows", rows))) {
      say("valid", rows);
    }
    return 0;
  }
}
