package fr.healthdatahub.web.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.sdk.Hub;
import fr.healthdatahub.sdk.Token;
import fr.healthdatahub.sdk.model.Challenge;
import fr.healthdatahub.sdk.model.ChallengeDetails;
import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.SharedPortal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HomeBundlesIT {
  private static final String CHALLENGE =
      """
      {"slug": "from-files", "title": {"fr": "Titre", "en": "Title"},
       "summary": {"fr": "Résumé", "en": "Summary"}, "metrics": ["roc_auc"],
       "truth": {"label": "ill"}, "predictionRange": [0, 1],
       "opensAt": "2020-01-01T00:00:00Z", "closesAt": "2120-01-01T00:00:00Z",
       "timeZone": "Europe/Paris", "source": "Us", "licence": "CC0-1.0",
       "idColumn": "case_id", "predictionColumn": "prediction",
       "dailyQuota": 3, "maxBytes": 1000, "files": []}
      """;
  private static final String FILES =
      "[{\"name\": \"%s\", \"kind\": \"x\", \"description\": {\"fr\": \"x\", \"en\": \"x\"}}]}";
  private static final List<String> HOSTILE =
      List.of("../../keys/demo-password", "/etc/hostname", "truth.csv", "link");
  private static final String TRUTH =
      """
      case_id,ill,split
      a,0,public
      b,1,public
      c,0,private
      d,1,private
      """;

  @Test
  @DisplayName("S11 S16 a bundle publishes its own files only, and never the labels")
  void publishesWhatLiesInTheHomeAndNamesWhatIsWrong() throws IOException {
    Path home = SharedPortal.newHome("bundles");
    lay(home.resolve("bundles/good"), CHALLENGE, TRUTH);
    lay(
        home.resolve("bundles/no-title"),
        CHALLENGE.replace("title", "titel").replace("from", "without"),
        TRUTH);
    lay(
        home.resolve("bundles/one-class"),
        CHALLENGE.replace("from", "of"),
        TRUTH.replace(",1", ",0"));
    lay(
        home.resolve("bundles/no-range"),
        CHALLENGE.replace("from", "any").replace("roc_auc", "rmse").replace("[0, 1]", "null"),
        TRUTH);
    Files.createDirectories(home.resolve("bundles/empty"));
    for (String name : HOSTILE) {
      Path hostile = home.resolve("bundles/hostile-" + HOSTILE.indexOf(name));
      lay(hostile, CHALLENGE.replace("[]}", FILES.formatted(name)).replace("from", "leaks"), TRUTH);
      Files.createSymbolicLink(hostile.resolve("link"), Path.of("/etc/hostname"));
    }
    try (Portal portal = Portal.start(home, Map.of(), "--no-demo")) {
      Hub visitor = Hub.connect(portal.url().toString(), Token.none());
      assertEquals(
          List.of("from-files"), visitor.challenges().stream().map(Challenge::getSlug).toList());
      ChallengeDetails details = visitor.challenge("from-files").details();
      assertEquals(OffsetDateTime.parse("2120-01-01T00:00:00Z"), details.getClosesAt());
      assertEquals(4, details.getHiddenRows());
      String log = portal.log();
      for (String wrong :
          List.of(
              "no-title",
              "one-class",
              "no-range",
              "empty",
              "hostile-0",
              "hostile-1",
              "hostile-2",
              "hostile-3")) {
        assertTrue(
            log.contains("The challenge in " + home.resolve("bundles/" + wrong)),
            () -> wrong + " is not named");
      }
      assertTrue(log.contains("prediction-range-missing"));
      assertTrue(log.contains("challenge.json lacks \"title\""));
    }
  }

  private static void lay(Path folder, String challenge, String truth) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("challenge.json"), challenge);
    Files.writeString(folder.resolve("truth.csv"), truth);
    Files.writeString(folder.resolve("split.sha256"), "0".repeat(64));
    for (String text : List.of("overview", "rules", "evaluation", "data")) {
      Files.writeString(folder.resolve(text + ".fr.md"), "Texte");
      Files.writeString(folder.resolve(text + ".en.md"), "Text");
    }
  }
}
