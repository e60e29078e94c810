package fr.healthdatahub.demo.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.healthdatahub.affiliation.exchange.JsonLines;
import fr.healthdatahub.affiliation.matching.Admission;
import fr.healthdatahub.affiliation.matching.Demand;
import fr.healthdatahub.affiliation.matching.MatchIndex;
import fr.healthdatahub.affiliation.matching.MatchIndexBuilder;
import fr.healthdatahub.affiliation.matching.MatchResult;
import fr.healthdatahub.affiliation.matching.Weights;
import fr.healthdatahub.affiliation.skill.SkillTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FictitiousPeopleTest {
  private static final Path FOLDER = Path.of("src/main/resources/demo/affiliation");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  private static List<JsonNode> lines(String file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(FOLDER.resolve(file))) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  @Test
  void theFilesAreWhatTheProgramMakes() throws IOException {
    for (Map.Entry<String, String> file : FictitiousPeople.files(Path.of("")).entrySet()) {
      String there = Files.readString(FOLDER.resolve(file.getKey()));
      assertEquals(file.getValue(), there, file.getKey());
    }
  }

  @Test
  void everybodySaysThatTheyAreFictitious() throws IOException {
    List<JsonNode> people = lines("researchers.jsonl");
    List<JsonNode> demands = lines("demands.jsonl");
    Set<String> emails = new HashSet<>();
    Set<String> institutions = new HashSet<>();
    for (JsonNode institution : lines("institutions.jsonl")) {
      institutions.add(institution.path("id").asText());
    }
    assertEquals(200, people.size());
    assertEquals(20, demands.size());
    for (JsonNode person : people) {
      String language = person.path("language").asText();
      String word = language.equals("fr") ? "fictive" : "ictitious";
      assertTrue(person.path("biography").asText().contains(word), person.toString());
      assertTrue(person.path("email").asText().endsWith("@example.org"));
      assertTrue(emails.add(person.path("email").asText()), person.path("email").asText());
      assertTrue(person.path("orcid").isMissingNode(), "fictitious people have none");
      for (JsonNode unit : person.path("units")) {
        assertTrue(unit.path("doi").asText("10.5555/").startsWith("10.5555/"), unit.toString());
      }
    }
    for (JsonNode demand : demands) {
      assertTrue(institutions.contains(demand.path("owner").asText()), "whose name says it");
      // A word of the text earns points: the owner says it, and nobody is found for it.
      assertFalse(
          demand.path("text").asText().toLowerCase(Locale.ROOT).contains("ficti"),
          demand.toString());
      assertTrue(demand.path("email").asText().endsWith("@example.org"));
    }
    for (JsonNode institution : lines("institutions.jsonl")) {
      assertTrue(institution.path("name").path("en").asText().contains("(fictitious"));
      assertTrue(institution.path("name").path("fr").asText().contains("ficti"));
    }
  }

  @Test
  void skillsAndInstitutionsAreKnown() throws IOException {
    Set<String> institutions = new HashSet<>();
    for (JsonNode institution : lines("institutions.jsonl")) {
      institutions.add(institution.path("id").asText());
    }
    Map<String, Integer> own = new TreeMap<>();
    List<JsonNode> all = new ArrayList<>(lines("researchers.jsonl"));
    all.forEach(person -> assertTrue(person.path("skills").size() >= 5, person.toString()));
    all.addAll(lines("demands.jsonl"));
    for (JsonNode one : all) {
      for (JsonNode skill : one.findValues("skill")) {
        if (SkillTree.standard().skill(skill.asText()).isEmpty()) {
          own.merge(skill.asText(), 1, Integer::sum);
        }
      }
      for (JsonNode home : one.path("organisations")) {
        assertTrue(institutions.contains(home.path("id").asText()), home.toString());
      }
    }
    // A few words of people's own, for officers to decide on.
    assertEquals(10, own.values().stream().mapToInt(count -> count).sum(), own.toString());
    own.keySet().forEach(word -> assertTrue(word.contains(" "), word));
  }

  /** Of the first five of each demand, most bring a skill that it requires; the first one does. */
  @Test
  void whoStandsFirstBringsWhatIsRequired() throws Exception {
    Map<String, Set<String>> skills = new HashMap<>();
    for (JsonNode person : lines("researchers.jsonl")) {
      Set<String> own = new HashSet<>();
      person.path("skills").findValues("skill").forEach(skill -> own.add(skill.asText()));
      skills.put(person.path("id").asText(), own);
    }
    try (MatchIndexBuilder builder = new MatchIndexBuilder(folder)) {
      JsonLines.experts(FOLDER.resolve("researchers.jsonl"), builder::add);
      try (MatchIndex index = builder.build()) {
        for (Demand demand : JsonLines.demands(FOLDER.resolve("demands.jsonl"))) {
          MatchResult found = index.best(demand, Weights.STANDARD, 5, Admission.EVERYBODY);
          List<Boolean> brings = new ArrayList<>();
          for (int rank = 0; rank < found.size(); rank++) {
            Set<String> own = skills.get(found.match(rank).expert());
            brings.add(demand.required().stream().anyMatch(claim -> own.contains(claim.name())));
          }
          assertTrue(brings.get(0), demand.id());
          assertTrue(brings.stream().filter(each -> each).count() >= 4, demand.id() + brings);
        }
      }
    }
  }
}
