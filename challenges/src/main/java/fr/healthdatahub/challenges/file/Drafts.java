package fr.healthdatahub.challenges.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Files on their way in, recognised by their names, so that what a kill leaves can be removed. */
final class Drafts {
  private static final String PREFIX = "draft-";
  private static final String SUFFIX = ".part";

  private Drafts() {}

  static Path create(Path folder) throws IOException {
    return Files.createTempFile(folder, PREFIX, SUFFIX);
  }

  static int remove(Path folder) throws IOException {
    int removed = 0;
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
        for (Path draft : drafts) {
          Files.delete(draft);
          removed++;
        }
      }
    }
    return removed;
  }

  /** Forces the names in a folder to the disk: a renamed file is safe only then. */
  static void force(Path folder) throws IOException {
    try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
      directory.force(true);
    }
  }
}
