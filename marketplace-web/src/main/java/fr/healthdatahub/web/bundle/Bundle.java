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
import java.util.Set;
import java.util.regex.Pattern;

/** A challenge as files: {@code challenge.json}, texts in both languages, data and truth. */
public final class Bundle {
  private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
  private static final Pattern PATH = Pattern.compile("(" + NAME + "/)?" + NAME);
  private static final Set<String> HIDDEN = Set.of("truth.csv", "split.sha256", "challenge.json");
  private static final int LONGEST_TEXT = 1 << 20;

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
    return new Bundle(content, new ObjectMapper().readTree(file(content, "challenge.json")));
  }

  public String slug() {
    return matching(SLUG, text("slug"), "slug");
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
    List<ChallengeBundle.File> files = files();
    ChallengeBundle.Content all = content;
    if (json.has("schema")) {
      SyntheticRows synthetic = SyntheticRows.of(content, file(text("schema")));
      files.addAll(synthetic.files());
      all = synthetic;
    }
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
        files,
        all);
  }

  /** Baselines of the organiser. */
  public List<Baseline> baselines() {
    List<Baseline> baselines = new ArrayList<>();
    for (JsonNode node : json.path("baselines")) {
      String file = matching(PATH, field(node, "file").asText(), "baselines[].file");
      baselines.add(new Baseline(file, bilingual(node, "label")));
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
              published(field(node, "name").asText()),
              field(node, "kind").asText(),
              bilingual(node, "description")));
    }
    return files;
  }

  /** A file that everybody may read: never the labels. */
  private static String published(String name) {
    if (HIDDEN.contains(name)) {
      throw new IllegalArgumentException("challenge.json publishes " + name + ", which is hidden");
    }
    return matching(NAME, name, "files[].name");
  }

  private static String matching(Pattern allowed, String value, String field) {
    if (!allowed.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "challenge.json: " + field + " must match " + allowed + ", and does not");
    }
    return value;
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
    return file(content, name).strip();
  }

  private static String file(ChallengeBundle.Content content, String name) throws IOException {
    try (InputStream in = content.open(name)) {
      byte[] bytes = in.readNBytes(LONGEST_TEXT + 1);
      if (bytes.length > LONGEST_TEXT) {
        throw new IllegalArgumentException(name + " is larger than 1 MiB");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private static Bilingual bilingual(JsonNode parent, String name) {
    JsonNode node = field(parent, name);
    return new Bilingual(line(node, "fr", name), line(node, "en", name));
  }

  private static String line(JsonNode node, String language, String name) {
    String text = field(node, language).asText();
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("challenge.json: " + name + " holds control characters");
    }
    return text;
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
