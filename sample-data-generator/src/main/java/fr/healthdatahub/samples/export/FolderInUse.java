package fr.healthdatahub.samples.export;

import java.io.IOException;
import java.nio.file.Path;

/** Another run writes to the same folder. */
public final class FolderInUse extends IOException {
  private static final long serialVersionUID = 1L;

  FolderInUse(Path folder) {
    super(folder.toString());
  }
}
