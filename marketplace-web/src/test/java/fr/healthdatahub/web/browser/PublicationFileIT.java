package fr.healthdatahub.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import fr.healthdatahub.affiliation.publication.Publications;
import fr.healthdatahub.sdk.model.Evidence;
import fr.healthdatahub.web.portal.AffiliationRows;
import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.SharedPortal;
import fr.healthdatahub.web.portal.TestPerson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A researcher adds a file of publications by the page. */
class PublicationFileIT {
  private static final String BIBTEX =
      "@article{kites2024, title={Kites and hearts}, year={2024}, author={Martin, Ada}}\n"
          + "@article{broken, title={No end";
  private static final String RIS = "TY  - JOUR\nTI  - Kites and hearts\nPY  - 2024\nER  - \n";

  private final Portal portal = SharedPortal.onPostgres();
  private TestPerson ada;

  @BeforeEach
  void join() {
    ada = TestPerson.add("Ada");
    new AffiliationRows(SharedPortal.postgresDatabase())
        .researcher(ada.id(), "Ada Martin", "kites", null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void worksOfAFileAreAddedOnceAndFlawsAreTold(String language) {
    try (Visit visit = Visit.to(portal, language).as(ada)) {
      choose(visit, "mine.bib", BIBTEX);
      Look.allOf(visit, "file of publications " + language);
      visit.page().locator("#uploading\\:upload").click();
      Locator report = visit.page().locator("#evidence .message.good");
      assertThat(report).containsText(visit.words("imports.done", 1, 0, 0, 1));
      assertThat(report.locator("li").first()).containsText("2");
      choose(visit, "again.ris", RIS);
      visit.page().locator("#uploading\\:upload").click();
      assertThat(report).containsText(visit.words("imports.done", 0, 0, 1, 0));
      assertEquals(
          List.of("Kites and hearts"),
          ada.hub().myProfile().evidence().stream().map(Evidence::getTitle).toList());
    }
  }

  @Test
  void whatIsTooLargeIsNotSent() {
    try (Visit visit = Visit.to(portal, "en").as(ada)) {
      choose(visit, "large.bib", "x".repeat(Publications.MOST_BYTES + 1));
      assertThat(visit.page().locator("#uploading [data-refusal]")).containsText("larger than");
      visit.page().locator("#uploading\\:upload").click();
      assertTrue(visit.page().locator("#evidence .message.good").count() == 0);
    }
  }

  private static void choose(Visit visit, String name, String content) {
    visit.open("/researchers/me");
    visit.page().locator("#file-adding summary").click();
    visit
        .page()
        .locator("#uploading\\:file")
        .setInputFiles(
            new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8)));
    assertThat(visit.page().locator("#uploading [data-chosen]")).containsText(name);
  }
}
