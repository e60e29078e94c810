package fr.healthdatahub.web.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.healthdatahub.challenges.challenge.Bilingual;
import fr.healthdatahub.challenges.challenge.ChallengeBundle;
import fr.healthdatahub.challenges.challenge.TruthColumns;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A challenge as files: {@code challenge.json}, texts in both languages, data and truth. */
public final class Bundle {
  private final ChallengeBundle.Content content;
  private final JsonNode json;

  private Bundle(ChallengeBundle.Content content, JsonNode json) {
    this.content = content;
    this.json = json;
  }

  /**
   * Reads what the bundle says of itself.
   *
   * @param content opens its files by name
   */
  public static Bundle read(ChallengeBundle.Content content) throws IOException {
    try (InputStream in = content.open("challenge.json")) {
      return new Bundle(content, new ObjectMapper().readTree(in));
    }
  }

  public String slug() {
    return text("slug");
  }

  /**
   * The challenge, ready to be published.
   *
   * @param now what its days are counted from when it names days and no instants
   */
  public ChallengeBundle challenge(Instant now) throws IOException {
    JsonNode range = json.path("predictionRange");
    boolean bounded = range.isArray();
    JsonNode truth = field(json, "truth");
    return new ChallengeBundle(
        slug(),
        bilingual(json, "title"),
        bilingual(json, "summary"),
        prose("overview"),
        prose("rules"),
        prose("evaluation"),
        prose("data"),
        text("source"),
        text("licence"),
        instant("opensAt", "opensInDays", now),
        instant("closesAt", "closesInDays", now),
        ZoneId.of(text("timeZone")),
        texts(field(json, "metrics")),
        text("idColumn"),
        text("predictionColumn"),
        bounded ? range.path(0).asDouble() : null,
        bounded ? range.path(1).asDouble() : null,
        field(json, "dailyQuota").asInt(),
        field(json, "maxBytes").asLong(),
        file("split.sha256"),
        new TruthColumns(
            truth.path("label").textValue(),
            truth.path("time").textValue(),
            truth.path("event").textValue()),
        "truth.csv",
        files(),
        content);
  }

  /** Baselines of the organiser. */
  public List<Baseline> baselines() {
    List<Baseline> baselines = new ArrayList<>();
    for (JsonNode node : json.path("baselines")) {
      baselines.add(new Baseline(field(node, "file").asText(), bilingual(node, "label")));
    }
    return baselines;
  }

  /** E-mail addresses of those who organise the challenge. */
  public List<String> organisers() {
    return texts(json.path("organisers"));
  }

  /** A text that the bundle must have, by the name of its field. */
  public String text(String name) {
    return field(json, name).asText();
  }

  public InputStream open(String name) throws IOException {
    return content.open(name);
  }

  /** One baseline: the file of its predictions, and what it is called. */
  public record Baseline(String file, Bilingual label) {}

  private List<ChallengeBundle.File> files() {
    List<ChallengeBundle.File> files = new ArrayList<>();
    for (JsonNode node : field(json, "files")) {
      files.add(
          new ChallengeBundle.File(
              field(node, "name").asText(),
              field(node, "kind").asText(),
              bilingual(node, "description")));
    }
    return files;
  }

  private Instant instant(String name, String daysName, Instant now) {
    return json.has(name)
        ? Instant.parse(text(name))
        : now.plus(Duration.ofDays(field(json, daysName).asInt()));
  }

  private Bilingual prose(String name) throws IOException {
    return new Bilingual(file(name + ".fr.md"), file(name + ".en.md"));
  }

  private String file(String name) throws IOException {
    try (InputStream in = content.open(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }

  private static Bilingual bilingual(JsonNode parent, String name) {
    JsonNode node = field(parent, name);
    return new Bilingual(field(node, "fr").asText(), field(node, "en").asText());
  }

  private static JsonNode field(JsonNode parent, String name) {
    JsonNode node = parent.path(name);
    if (node.isMissingNode() || node.isNull()) {
      throw new IllegalArgumentException("challenge.json lacks \"" + name + '"');
    }
    return node;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(node.asText()));
    return texts;
  }
}
