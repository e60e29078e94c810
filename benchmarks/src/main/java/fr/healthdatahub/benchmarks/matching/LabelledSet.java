package fr.healthdatahub.benchmarks.matching;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads our own labelled set: French and English demands × profiles, graded 0–3 by rules. */
final class LabelledSet {
  private static final ObjectMapper JSON = new ObjectMapper();

  private LabelledSet() {}

  static Collection read(Path folder) throws IOException {
    List<Collection.Profile> experts = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("experts.jsonl"))) {
      JsonNode expert = JSON.readTree(line);
      List<Collection.Unit> units = new ArrayList<>();
      for (JsonNode unit : expert.get("units")) {
        units.add(
            new Collection.Unit(
                unit.get("title").asText(),
                unit.get("text").asText(),
                unit.get("year").asInt(),
                unit.get("language").asText()));
      }
      experts.add(
          new Collection.Profile(expert.get("id").asText(), units, texts(expert.get("skills"))));
    }
    List<Collection.Need> demands = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("demands.jsonl"))) {
      JsonNode demand = JSON.readTree(line);
      demands.add(
          new Collection.Need(
              demand.get("id").asText(),
              demand.get("title").asText(),
              demand.get("text").asText(),
              demand.get("language").asText(),
              texts(demand.at("/skills/required")),
              texts(demand.at("/skills/desired"))));
    }
    List<Rating> ratings = new ArrayList<>();
    List<String> lines = Files.readAllLines(folder.resolve("grades.csv"));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",");
      ratings.add(new Rating(cells[1], cells[0], Double.parseDouble(cells[2])));
    }
    return new Collection("own", experts, demands, ratings, 2026);
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
