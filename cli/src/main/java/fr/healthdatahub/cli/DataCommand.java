package fr.healthdatahub.cli;

import fr.healthdatahub.sdk.ChallengeHandle;
import fr.healthdatahub.sdk.model.DataFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Downloads the files of a challenge. */
@Command(name = "data")
final class DataCommand extends ClientCommand {
  @Parameters(paramLabel = "CHALLENGE")
  String slug;

  @Option(names = "--out", paramLabel = "FOLDER", defaultValue = ".")
  Path folder;

  @Override
  public Integer call() {
    ChallengeHandle challenge = hub().challenge(slug);
    List<DataFile> files = challenge.data();
    List<String> paths = new ArrayList<>();
    for (DataFile file : files) {
      try (Bar bar = new Bar(file.getName())) {
        paths.add(challenge.download(file, folder, bar).toString());
      }
      if (!json) {
        say("downloaded", paths.get(paths.size() - 1), file.getBytes());
      }
    }
    printed(paths);
    return 0;
  }
}
