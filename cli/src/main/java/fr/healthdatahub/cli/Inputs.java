package fr.healthdatahub.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Files that people name. */
public final class Inputs {
  private Inputs() {}

  /** The file itself, when it can be read. */
  public static Path existing(Path file) {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new IllegalArgumentException(ClientWords.of("no-file", file));
    }
    return file;
  }
}
