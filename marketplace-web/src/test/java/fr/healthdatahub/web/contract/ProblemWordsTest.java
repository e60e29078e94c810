package fr.healthdatahub.web.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.healthdatahub.web.portal.Portal;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every problem has words in both languages, a place in the documentation and in the contract. */
class ProblemWordsTest {
  private static final Pattern ROW =
      Pattern.compile("\\|\\[\\[([^]]+)]]`([^`]+)` \\|([0-9, ]+) \\|.");
  private static final Pattern THROWN =
      Pattern.compile(
          "(?:ChallengesProblem\\.\\w+|AffiliationProblem\\.\\w+|AccountsProblem\\.\\w+|Violation\\.of|new Refusal|"
              + "problems\\.answer)\\(\\s*(?:\\w+(?:\\.\\w+)*,\\s*)?(?:\"\\w+\",\\s*)?\"([a-z]+(?:-[a-z]+)+)\"");

  /** Refusals of pages only: no operation of the contract meets them. */
  private static final Set<String> OF_PAGES =
      Set.of(
          "administrators-only",
          "challenge-exists",
          "day-syntax",
          "display-name-characters",
          "display-name-length",
          "email-syntax",
          "link-not-valid",
          "locale-unsupported",
          "metric-undefined",
          "no-such-person",
          "no-such-session",
          "password-is-email",
          "password-length",
          "password-too-common",
          "prediction-range-missing",
          "wrong-password");

  /** Guards behind the validation of the contract, which answers first. */
  private static final Set<String> BEHIND_VALIDATION =
      Set.of("token-lifetime", "token-without-scope");

  private static final Contract CONTRACT = Contract.read();

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void everyProblemHasWords(String language) throws IOException {
    Properties words = new Properties();
    try (Reader in =
        Files.newBufferedReader(
            Portal.checkout()
                .resolve("marketplace-web/src/main/resources/fr/healthdatahub/web")
                .resolve("words_" + language + ".properties"))) {
      words.load(in);
    }
    for (Map.Entry<String, JsonNode> type : CONTRACT.types().entrySet()) {
      assertTrue(words.containsKey(type.getKey()), type.getKey());
      type.getValue()
          .get("status")
          .forEach(status -> assertTrue(words.containsKey("title." + status), status::toString));
    }
  }

  @Test
  void documentationHasThemAllWithTheirStatuses() throws IOException {
    Map<String, String> documented =
        ROW.matcher(Files.readString(Portal.checkout().resolve("docs-site/src/docs/problems.adoc")))
            .results()
            .peek(row -> assertEquals(row.group(1), row.group(2)))
            .collect(Collectors.toMap(row -> row.group(1), row -> row.group(3)));
    Map<String, String> known = new TreeMap<>();
    CONTRACT
        .types()
        .forEach(
            (code, type) ->
                known.put(
                    code,
                    type.get("status").toString().replaceAll("[\\[\\]]", "").replace(",", ", ")));
    assertEquals(known, new TreeMap<>(documented));
  }

  @Test
  void everyProblemThatIsThrownIsInTheContract() throws IOException {
    Set<String> thrown = new TreeSet<>();
    for (String module : List.of("accounts", "challenges", "marketplace-web")) {
      Path sources = Portal.checkout().resolve(module).resolve("src/main/java");
      try (Stream<Path> files = Files.walk(sources)) {
        for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
          THROWN
              .matcher(Files.readString(file, StandardCharsets.UTF_8))
              .results()
              .map((MatchResult one) -> one.group(1))
              .forEach(thrown::add);
        }
      }
    }
    assertTrue(thrown.size() > 30, "the sources were not understood: " + thrown);
    thrown.removeAll(CONTRACT.types().keySet());
    thrown.removeAll(OF_PAGES);
    thrown.removeAll(BEHIND_VALIDATION);
    assertEquals(Set.of(), thrown, "neither in x-problem-types nor a refusal of pages");
  }
}
