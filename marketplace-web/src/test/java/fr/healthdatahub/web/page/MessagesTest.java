package fr.healthdatahub.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.healthdatahub.web.portal.Portal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of pages and problems: complete in both languages, and none too many. */
class MessagesTest {
  private static final Path RESOURCES =
      Portal.checkout().resolve("marketplace-web/src/main/resources/fr/healthdatahub/web");

  /** {@code msg['key']} and {@code language.say('key'} in pages, say("key" in Java. */
  private static final Pattern USE =
      Pattern.compile("(?:msg\\[|say\\()['\"]([a-zA-Z0-9.:_-]+)['\"](?!\\.concat|\\s*\\+)");

  /** The beginning of a key that is put together: {@code 'state.'.concat}, {@code "flaw." +}. */
  private static final Pattern BEGINNING =
      Pattern.compile("['\"]([a-z.]+\\.)['\"](?:\\.concat|\\s*\\+|, )");

  private static final Pattern LITERAL = Pattern.compile("['\"]([a-zA-Z0-9.:_-]+)['\"]");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)[},]");

  @ParameterizedTest
  @CsvSource({
    "messages.properties,messages_fr.properties",
    "words_en.properties,words_fr.properties"
  })
  void bothLanguagesSayTheSame(String english, String french) throws IOException {
    TreeMap<String, String> one = read(english);
    TreeMap<String, String> other = read(french);
    assertEquals(one.keySet(), other.keySet());
    for (String key : one.keySet()) {
      assertFalse(one.get(key).isBlank(), key);
      assertFalse(other.get(key).isBlank(), key);
      assertEquals(placeholders(one.get(key)), placeholders(other.get(key)), key);
    }
  }

  @ParameterizedTest
  @CsvSource({"words_en.properties", "words_fr.properties"})
  void wordsOfProblemsAreWellFormed(String file) throws IOException {
    TreeMap<String, String> words = read(file);
    assertFalse(words.isEmpty());
    words.values().forEach(MessageFormat::new);
  }

  @Test
  void everyMessageThatAPageAsksForExists() throws IOException {
    Set<String> missing = found(USE, sources(path -> path.toString().contains("marketplace-web")));
    missing.removeAll(read("messages.properties").keySet());
    assertEquals(Set.of(), missing);
  }

  @Test
  void noMessageIsUnused() throws IOException {
    List<String> sources = sources(path -> path.toString().contains("marketplace-web"));
    Set<String> unused = new TreeSet<>(read("messages.properties").keySet());
    unused.removeAll(found(LITERAL, sources));
    Set<String> beginnings = found(BEGINNING, sources);
    unused.removeIf(key -> beginnings.stream().anyMatch(key::startsWith));
    assertEquals(Set.of(), unused);
  }

  @Test
  void noWordsOfProblemsAreUnused() throws IOException {
    List<String> sources = sources(path -> true);
    Set<String> literals = found(LITERAL, sources);
    Set<String> unused = new TreeSet<>(read("words_en.properties").keySet());
    unused.removeAll(literals);
    // Codes of problems are told with a beginning; the rest is the domain's own name for them.
    unused.removeIf(key -> literals.contains(key.substring(key.indexOf('.') + 1)));
    Set<String> beginnings = found(BEGINNING, sources);
    unused.removeIf(key -> beginnings.stream().anyMatch(key::startsWith));
    unused.removeIf(key -> key.matches("(title|http)\\.\\d{3}"));
    assertEquals(Set.of(), unused);
  }

  /** A properties file whose keys stand once each. */
  private static TreeMap<String, String> read(String file) throws IOException {
    TreeMap<String, String> found = new TreeMap<>();
    for (String line : Files.readAllLines(RESOURCES.resolve(file))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] pair = line.replace("\\:", ":").split("=", 2);
        assertEquals(null, found.put(pair[0], pair[1]), () -> pair[0] + " stands twice in " + file);
      }
    }
    return found;
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(r -> r.group(1)).collect(Collectors.toSet());
  }

  private static Set<String> found(Pattern pattern, List<String> texts) {
    return texts.stream()
        .flatMap(text -> pattern.matcher(text).results())
        .map((MatchResult result) -> result.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Java sources and pages of all modules that go into the portal. */
  private static List<String> sources(Predicate<Path> wanted) throws IOException {
    List<String> texts = new ArrayList<>();
    for (String module :
        List.of(
            "marketplace-web", "accounts", "affiliation", "challenges", "sample-data-generator")) {
      try (Stream<Path> files = Files.walk(Portal.checkout().resolve(module).resolve("src/main"))) {
        for (Path file : files.filter(wanted).toList()) {
          if (file.toString().endsWith(".java") || file.toString().endsWith(".xhtml")) {
            texts.add(Files.readString(file));
          }
        }
      }
    }
    return texts;
  }
}
