package fr.healthdatahub.samples.export;

import java.io.IOException;
import java.nio.file.Path;

/** The folder for a sample has something in it, which would be lost or mixed up. */
public final class FolderNotEmpty extends IOException {
  private static final long serialVersionUID = 1L;

  FolderNotEmpty(Path folder) {
    super(folder.toString());
  }
}
