package fr.healthdatahub.demo;

import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.List;

/** The bundles of the demo challenges, as the build made them. */
public final class DemoChallenges {
  private DemoChallenges() {}

  public static List<String> slugs() {
    return List.of("breast-cancer", "heart-failure", "diabetes");
  }

  /** Opens a file of a bundle, such as {@code challenge.json} or {@code truth.csv}. */
  public static InputStream open(String slug, String path) throws NoSuchFileException {
    InputStream content =
        DemoChallenges.class.getResourceAsStream("/demo/challenges/" + slug + "/" + path);
    if (content == null) {
      throw new NoSuchFileException(slug + "/" + path);
    }
    return content;
  }
}
