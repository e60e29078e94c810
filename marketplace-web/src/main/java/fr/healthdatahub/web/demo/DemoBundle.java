package fr.healthdatahub.web.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.healthdatahub.challenges.challenge.Bilingual;
import fr.healthdatahub.challenges.challenge.ChallengeBundle;
import fr.healthdatahub.challenges.challenge.TruthColumns;
import fr.healthdatahub.demo.DemoChallenges;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Reads one bundle of the demo module. */
final class DemoBundle {
  private final String slug;
  private final JsonNode json;

  DemoBundle(String slug) throws IOException {
    this.slug = slug;
    try (InputStream content = DemoChallenges.open(slug, "challenge.json")) {
      this.json = new ObjectMapper().readTree(content);
    }
  }

  /** The bundle, with dates around the present so that the demo is alive. */
  ChallengeBundle challenge(Instant now) throws IOException {
    JsonNode range = json.get("predictionRange");
    boolean bounded = range.isArray();
    JsonNode truth = json.get("truth");
    return new ChallengeBundle(
        slug,
        bilingual(json.get("title")),
        bilingual(json.get("summary")),
        text("overview"),
        text("rules"),
        text("evaluation"),
        text("data"),
        json.get("source").asText(),
        json.get("licence").asText(),
        now.plus(Duration.ofDays(json.get("opensInDays").asInt())),
        now.plus(Duration.ofDays(json.get("closesInDays").asInt())),
        ZoneId.of(json.get("timeZone").asText()),
        texts(json.get("metrics")),
        json.get("idColumn").asText(),
        json.get("predictionColumn").asText(),
        bounded ? range.get(0).asDouble() : null,
        bounded ? range.get(1).asDouble() : null,
        json.get("dailyQuota").asInt(),
        json.get("maxBytes").asLong(),
        read("split.sha256"),
        new TruthColumns(
            truth.path("label").textValue(),
            truth.path("time").textValue(),
            truth.path("event").textValue()),
        "truth.csv",
        files(),
        name -> DemoChallenges.open(slug, name));
  }

  /** Baselines by label. */
  List<Baseline> baselines() {
    List<Baseline> baselines = new ArrayList<>();
    json.get("baselines")
        .forEach(
            node ->
                baselines.add(
                    new Baseline(node.get("file").asText(), bilingual(node.get("label")))));
    return baselines;
  }

  String rival() {
    return json.get("rival").asText();
  }

  InputStream open(String name) throws IOException {
    return DemoChallenges.open(slug, name);
  }

  /** One baseline of the organiser. */
  record Baseline(String file, Bilingual label) {}

  private List<ChallengeBundle.File> files() {
    List<ChallengeBundle.File> files = new ArrayList<>();
    json.get("files")
        .forEach(
            node ->
                files.add(
                    new ChallengeBundle.File(
                        node.get("name").asText(),
                        node.get("kind").asText(),
                        bilingual(node.get("description")))));
    return files;
  }

  private Bilingual text(String name) throws IOException {
    return new Bilingual(read(name + ".fr.md"), read(name + ".en.md"));
  }

  private String read(String name) throws IOException {
    try (InputStream content = open(name)) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Bilingual bilingual(JsonNode node) {
    return new Bilingual(node.get("fr").asText(), node.get("en").asText());
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(node.asText()));
    return texts;
  }
}
