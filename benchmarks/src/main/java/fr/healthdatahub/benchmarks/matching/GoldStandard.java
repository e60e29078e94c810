package fr.healthdatahub.benchmarks.matching;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads niharshah/goldstandard-reviewer-paper-match from a folder that somebody fetched: {@code
 * data/evaluations.csv} and {@code evaluation_datasets/d_20_N}. Its texts are not licensed, so that
 * nothing of it stands here.
 */
final class GoldStandard {
  private static final ObjectMapper JSON = new ObjectMapper();

  private GoldStandard() {}

  static boolean isIn(Path folder) {
    return Files.exists(folder.resolve("data/evaluations.csv"))
        && Files.isDirectory(folder.resolve("evaluation_datasets/d_20_1"));
  }

  /** One of the ten draws of reviewers' profiles. */
  static Collection read(Path folder, int draw) throws IOException {
    Path set = folder.resolve("evaluation_datasets/d_20_" + draw);
    List<Rating> ratings = ratings(folder.resolve("data/evaluations.csv"));
    List<Collection.Profile> experts = new ArrayList<>();
    int latest = 0;
    try (Stream<Path> files = Files.list(set.resolve("archives"))) {
      for (Path file : files.sorted(Comparator.comparing(Path::toString)).toList()) {
        Collection.Profile expert = expert(file);
        experts.add(expert);
        latest = Math.max(latest, expert.units().stream().mapToInt(u -> u.year()).max().orElse(0));
      }
    }
    List<Collection.Need> demands = new ArrayList<>();
    JsonNode submissions = JSON.readTree(set.resolve("submissions.json").toFile());
    submissions
        .fields()
        .forEachRemaining(
            one -> {
              JsonNode content = one.getValue().get("content");
              demands.add(
                  new Collection.Need(
                      one.getKey(),
                      content.path("title").asText(""),
                      content.path("abstract").asText(""),
                      "en",
                      List.of(),
                      List.of()));
            });
    return new Collection("d_20_" + draw, experts, demands, ratings, latest);
  }

  private static Collection.Profile expert(Path file) throws IOException {
    String name = file.getFileName().toString();
    List<Collection.Unit> units = new ArrayList<>();
    try (Stream<String> lines = Files.lines(file)) {
      lines.filter(line -> !line.isBlank()).forEach(line -> units.add(unit(line)));
    }
    return new Collection.Profile(
        name.substring(name.startsWith("~") ? 1 : 0, name.lastIndexOf('.')), units, List.of());
  }

  private static Collection.Unit unit(String line) {
    try {
      JsonNode content = JSON.readTree(line).get("content");
      // A missing abstract is null in the file.
      return new Collection.Unit(
          content.path("title").asText(""),
          content.path("abstract").isNull() ? "" : content.path("abstract").asText(""),
          content.path("year").asInt(0),
          "en");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Rating> ratings(Path file) throws IOException {
    List<Rating> ratings = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      for (int i = 1; i <= 10; i++) {
        if (!cells[i].isBlank()) {
          ratings.add(new Rating(cells[0], cells[i], Double.parseDouble(cells[i + 10])));
        }
      }
    }
    return ratings;
  }
}
