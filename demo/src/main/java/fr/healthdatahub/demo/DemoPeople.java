package fr.healthdatahub.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;

/** Fictitious researchers, institutions and demands. */
public final class DemoPeople {
  private DemoPeople() {}

  /**
   * The lines of a file, each an object of JSON.
   *
   * @param file {@code researchers}, {@code demands} or {@code institutions}
   */
  public static List<String> lines(String file) throws IOException {
    try (InputStream in =
        DemoPeople.class.getResourceAsStream("/demo/affiliation/" + file + ".jsonl")) {
      if (in == null) {
        throw new NoSuchFileException(file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
