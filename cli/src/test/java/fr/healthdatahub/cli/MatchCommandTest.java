package fr.healthdatahub.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchCommandTest {
  private static final String HEART =
      "{\"id\":\"heart\",\"units\":[{\"title\":\"Survie après un infarctus du myocarde\",\"text\":"
          + "\"Étude de cohorte dans le SNDS\",\"year\":2023,\"language\":\"fr\"}],\"skills\":"
          + "[\"survival analysis\"],\"discipline\":\"epidemiology\",\"organisations\":[\"CHU A\"]}\n";
  private static final String LUNG =
      "{\"id\":\"lung\",\"units\":[{\"title\":\"Deep learning of chest scans\",\"text\":null}]}\n";
  private static final String DEMAND =
      "{\"id\":\"d1\",\"title\":\"Survival after myocardial infarction\",\"text\":\"\",\"skills\":"
          + "{\"required\":[\"analyse de survie\"],\"desired\":[\"SNDS\"]}}\n";

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int match(String experts, String demands, String... more) throws IOException {
    Path first = Files.writeString(folder.resolve("experts.jsonl"), experts);
    Path second = Files.writeString(folder.resolve("demands.jsonl"), demands);
    List<String> all =
        new ArrayList<>(
            List.of("match", "--experts", first.toString(), "--demands", second.toString()));
    all.addAll(List.of(more));
    if (!String.join(" ", more).contains("--lang")) {
      all.add("--lang=en");
    }
    return hub(all.toArray(String[]::new));
  }

  private int hub(String... arguments) {
    return HubCommand.run(
        new Terminal(
            Map.of(),
            InputStream.nullInputStream(),
            new PrintWriter(out, true),
            new PrintWriter(err, true)),
        arguments);
  }

  private List<JsonNode> lines() throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : out.toString().strip().split("\n")) {
      lines.add(new ObjectMapper().readTree(line));
    }
    return lines;
  }

  @Test
  void printsALineForEveryDemandAndExpert() throws IOException {
    assertEquals(0, match(LUNG + HEART, DEMAND + DEMAND.replace("d1", "d2")), err::toString);
    List<JsonNode> lines = lines();
    assertEquals(4, lines.size());
    JsonNode best = lines.get(0);
    assertEquals("d1", best.get("demand").asText());
    assertEquals("heart", best.get("expert").asText());
    // Of the skills 3 parts are stated, and half a part is mentioned: coronary disease.
    double share = 0.1 * 3 / 3.5;
    double sum = 0.9 * best.get("text").asDouble() + share * best.get("taxonomy").asDouble();
    assertTrue(best.get("text").asDouble() > 0);
    assertEquals(sum / (0.9 + share), best.get("score").asDouble(), 1e-6);
    assertEquals("Survie après un infarctus du myocarde", best.at("/evidence/0/title").asText());
    assertEquals(2023, best.at("/evidence/0/year").asInt());
    assertFalse(best.has("skills"));
    assertEquals("lung", lines.get(1).get("expert").asText());
    assertEquals("d2", lines.get(2).get("demand").asText());
    assertEquals("", err.toString());
  }

  @Test
  void explainsBySkillsAndWordsInTheLanguageAskedFor() throws IOException {
    assertEquals(0, match(HEART + LUNG, DEMAND, "--top=1", "--explain", "--lang=fr"));
    assertEquals(1, lines().size());
    JsonNode skill = lines().get(0).get("skills").get(0);
    assertEquals("survival-analysis", skill.get("skill").asText());
    assertEquals("Analyse de survie", skill.get("label").asText());
    assertEquals("required", skill.get("wanted").asText());
    assertEquals(skill.get("most").asDouble(), skill.get("points").asDouble());
    assertTrue(lines().get(0).at("/evidence/0/terms").toString().contains("coronary-disease"));
  }

  @Test
  void whoMustNotIsToldWithTheReason() throws IOException {
    String demand = DEMAND.replace("\"text\"", "\"organisations\":[\"chu a\"],\"text\"");
    assertEquals(0, match(HEART + LUNG, demand));
    assertEquals("lung", lines().get(0).get("expert").asText());
    JsonNode excluded = lines().get(1);
    assertEquals("heart", excluded.get("expert").asText());
    assertEquals("same-organisation", excluded.at("/excluded/0/reason").asText());
    assertTrue(excluded.at("/excluded/0/sentence").asText().endsWith(": CHU A"));
  }

  @Test
  void weightsChangeTheScore() throws IOException {
    assertEquals(0, match(HEART, DEMAND, "--weights=1,0"));
    JsonNode text = lines().get(0);
    assertEquals(text.get("text").asDouble(), text.get("score").asDouble());
    out.getBuffer().setLength(0);
    assertEquals(2, match(HEART, DEMAND, "--weights=0,0"));
    assertEquals(2, match(HEART, DEMAND, "--weights=1"));
    assertEquals(2, match(HEART, DEMAND, "--top=0"));
    assertEquals("", out.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\":\"a\"|line 2: this is not one JSON object",
        "[1]|line 2:  must be an object",
        "{\"units\":[]}|line 2: id is missing",
        "{\"id\":\"heart\"}|line 2: the id heart was there before",
        "{\"id\":\"a\",\"units\":{}}|line 2: units must be a list",
        "{\"id\":\"a\",\"units\":[{\"year\":\"MMXX\"}]}|line 2: units[0].year must be a year",
        "{\"id\":\"a\",\"skills\":[{\"skill\":\"x\",\"level\":9}]}|line 2: skills[0].level must be",
        "{\"id\":\"a\",\"orcid\":\"0000-0002-1825-0098\"}|line 2: orcid is no ORCID iD",
        "{\"id\":\"a\",\"capacity\":-1}|line 2: capacity must be",
        "{\"id\":\"a\",\"availability\":{\"from\":\"May\"}}|line 2: availability.from must be a day"
      })
  void aWrongLineIsNamed(String line, String told) throws IOException {
    assertEquals(1, match(HEART + line + "\n" + LUNG, DEMAND));
    assertTrue(err.toString().contains(told), err::toString);
    assertTrue(err.toString().contains("1 flaw"), err::toString);
    assertEquals("", out.toString());
  }

  @Test
  void manyFlawsAreCountedAndAFewTold() throws IOException {
    assertEquals(1, match("x\n".repeat(30), DEMAND));
    assertTrue(err.toString().contains("30 flaws"), err::toString);
    assertTrue(err.toString().contains("20"), err::toString);
    assertTrue(err.toString().lines().count() < 15);
  }

  @Test
  void blankLinesByteOrderMarksAndUnknownFieldsAreNoTrouble() throws IOException {
    assertEquals(0, match("\uFEFF" + HEART + "\n\n" + LUNG.strip(), DEMAND.strip()));
    assertEquals(2, lines().size());
    out.getBuffer().setLength(0);
    assertEquals(0, match("{\"id\":\"a\",\"shoe\":{}}", "{\"id\":\"d\"}"), err::toString);
    assertEquals(0, lines().get(0).get("score").asDouble());
  }

  @Test
  void anEmptyFileIsNoFailure() throws IOException {
    assertEquals(0, match("", DEMAND), err::toString);
    assertEquals("", out.toString());
  }

  @Test
  void missingFilesAndOptionsAreTold() {
    assertEquals(1, hub("match", "--experts", "nowhere.jsonl", "--demands", "x", "--lang=en"));
    assertTrue(err.toString().contains("nowhere.jsonl"), err::toString);
    assertEquals(2, hub("match", "--experts", "x", "--lang=fr"));
    assertTrue(err.toString().contains("--demands"), err::toString);
  }
}
