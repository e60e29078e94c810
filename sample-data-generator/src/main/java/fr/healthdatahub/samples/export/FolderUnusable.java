package fr.healthdatahub.samples.export;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The folder cannot appear in one go when its sample is complete: it is the present one or the root
 * of a disk, a link that leads nowhere, or one beside which nothing may be written. A new folder
 * inside of it can.
 */
public final class FolderUnusable extends IOException {
  private static final long serialVersionUID = 1L;

  FolderUnusable(Path folder) {
    super(folder.toString());
  }
}
