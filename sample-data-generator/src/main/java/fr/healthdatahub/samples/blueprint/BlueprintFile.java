package fr.healthdatahub.samples.blueprint;

import fr.healthdatahub.samples.blueprint.Blueprint.Part;
import fr.healthdatahub.samples.schema.InvalidSchema;
import fr.healthdatahub.samples.schema.Label;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a {@code .sample} file, a line at a time. */
public final class BlueprintFile {
  private final String file;
  private final Map<String, String> words = new HashMap<>();
  private final List<String> sources = new ArrayList<>();
  private final List<PartReader> parts = new ArrayList<>();

  private BlueprintFile(String file) {
    this.file = file;
  }

  /** Names of all samples of the product, in the order in which they are shown. */
  public static List<String> names() {
    return text("samples.txt").strip().lines().toList();
  }

  /**
   * All samples of the product, in the order in which they are shown.
   *
   * @throws InvalidSchema when one of the files cannot be used
   */
  public static List<Blueprint> all() {
    return names().stream().map(BlueprintFile::named).toList();
  }

  /**
   * A sample of the product.
   *
   * @param name one of {@link #names()}
   * @throws InvalidSchema with the file, the line, and what would be right
   */
  public static Blueprint named(String name) {
    return read(name, text(name + ".sample"));
  }

  private static String text(String resource) {
    try (InputStream in = BlueprintFile.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param name of the sample
   * @param text of its file
   * @throws InvalidSchema with the file, the line, and what would be right
   */
  public static Blueprint read(String name, String text) {
    BlueprintFile reader = new BlueprintFile(name + ".sample");
    int line = 0;
    for (String one : text.split("\n", -1)) {
      line++;
      try {
        reader.line(one.strip());
      } catch (IllegalArgumentException e) {
        throw new InvalidSchema(reader.file + ", line " + line + ": " + e.getMessage());
      }
    }
    try {
      return reader.blueprint(name);
    } catch (IllegalArgumentException e) {
      throw new InvalidSchema(reader.file + ": " + e.getMessage());
    }
  }

  private void line(String line) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    int space = line.indexOf(' ');
    String word = space < 0 ? line : line.substring(0, space);
    String rest = space < 0 ? "" : line.substring(space).strip();
    PartReader part = parts.isEmpty() ? null : parts.get(parts.size() - 1);
    switch (word) {
      case "table", "reference" -> parts.add(PartReader.begin(word, rest, parts));
      case "source" -> sources.add(rest);
      case "about-fr", "about-en", "unit-fr", "unit-en" -> words.put(word, rest);
      case "size" -> {
        if (!rest.matches("[1-9]\\d{0,8}")) {
          throw new IllegalArgumentException("“size 1000”, a whole number, would be right");
        }
        words.put(word, rest);
      }
      case "fr", "en" -> {
        if (part == null) {
          words.put(word, rest);
        } else {
          part.title(word, rest);
        }
      }
      default -> {
        if (part == null) {
          throw new IllegalArgumentException(
              word
                  + " is no word here; fr, en, about-fr, about-en, unit-fr, unit-en, size, source,"
                  + " table or reference would do");
        }
        part.line(word, rest);
      }
    }
  }

  private Blueprint blueprint(String name) {
    for (String word : List.of("fr", "en", "about-fr", "about-en", "unit-fr", "unit-en", "size")) {
      if (!words.containsKey(word)) {
        throw new IllegalArgumentException("there is no line " + word);
      }
    }
    List<Part> made = new ArrayList<>();
    for (PartReader part : parts) {
      made.add(part.part(parts));
    }
    return new Blueprint(
        name,
        new Label(words.get("fr"), words.get("en")),
        new Label(words.get("about-fr"), words.get("about-en")),
        new Label(words.get("unit-fr"), words.get("unit-en")),
        Long.parseLong(words.get("size")),
        List.copyOf(sources),
        made);
  }
}
