package fr.healthdatahub.samples.export;

import java.io.IOException;

/** The folder for a sample has something in it, which would be lost or mixed up. */
public final class FolderNotEmpty extends IOException {
  private static final long serialVersionUID = 1L;

  public FolderNotEmpty(String folder) {
    super(folder);
  }
}
