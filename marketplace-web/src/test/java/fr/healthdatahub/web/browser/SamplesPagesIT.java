package fr.healthdatahub.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.SharedPortal;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The story of somebody who needs data to write code against. */
class SamplesPagesIT {
  private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
      new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

  private final Portal portal = SharedPortal.onH2();

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void aSampleIsChosenLookedAtGeneratedAndDownloaded(String language) throws IOException {
    try (Visit visit = Visit.to(portal, language).signIn("participant@demo.hub", Portal.PASSWORD)) {
      visit.open("/samples/sarcoma-registry");
      visit.page().locator("#size").fill("40");
      visit.page().locator("#from").fill("2021");
      visit.page().locator("#to").fill("2022");
      visit.button("sample.preview").click();
      assertThat(visit.page().locator("#shell"))
          .hasText(
              "./hub generate sarcoma-registry --size 40 --from 2021 --to 2022 --seed 42"
                  + " --out sarcoma-registry");
      visit.page().locator("#table").selectOption("treatment");
      visit.button("sample.show").click();
      assertThat(visit.page().locator("#preview td").first()).containsText("SYN");
      visit.button("sample.generate").dblclick();
      visit.page().waitForURL(Pattern.compile(".*/generations/[0-9a-f-]{36}"));
      assertThat(state(visit, "generation.DONE")).isVisible(PATIENTLY);
      Download zip =
          visit
              .page()
              .waitForDownload(
                  () -> visit.page().locator("a[download='sarcoma-registry.zip']").click());
      assertTrue(names(zip).containsAll(Set.of("patient.csv", "treatment.csv")), zip::url);

      visit.open("/account");
      Locator mine = visit.page().locator("#samples tbody tr");
      assertEquals(1, mine.count(), "a double click asks once");
      mine.first().getByRole(AriaRole.LINK).click();
      visit.page().getByText(visit.words("generation.remove")).first().click();
      visit.button("generation.remove").click();
      visit.page().waitForURL(Pattern.compile(".*/samples"));
      visit.open("/account");
      assertThat(visit.page().getByText(visit.words("samples.mine.none"))).isVisible();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void whatIsNoTableIsSeenToo(String language) {
    try (Visit visit = Visit.to(portal, language)) {
      visit.open("/samples/mammograms");
      Locator images = visit.page().locator(".pictures svg");
      assertThat(images).hasCount(4);
      assertThat(visit.page().locator(".pictures rect").first()).isVisible();
      assertThat(images.first()).hasAttribute("aria-label", Pattern.compile(".+ · .+"));
      assertEquals(
          192,
          visit
              .page()
              .evaluate(
                  "async () => { const image = new Image();"
                      + " image.src = document.querySelector('.pictures image')"
                      + ".getAttribute('href'); await image.decode(); return image.width; }"),
          "the browser reads the image under the policy of the page");
      visit.open("/samples/pacemakers?size=50&from=2022&to=2022&seed=42");
      assertThat(visit.page().locator(".lines svg")).hasCount(4);
      assertThat(visit.page().locator(".lines polyline").first())
          .hasAttribute("points", Pattern.compile("^0\\.0,[\\d.]+ .* 1000\\.0,[\\d.]+$"));
      visit.open("/samples/parkinson-cohort");
      assertThat(visit.page().locator(".text pre")).containsText("##fileformat=VCFv4.2");
    }
  }

  @Test
  void otherStandardsAreTickedAndDownloaded() throws IOException {
    try (Visit visit = Visit.to(portal, "en").signIn("rival@demo.hub", Portal.PASSWORD)) {
      visit.open("/samples/snds?size=30&from=2022&to=2022&seed=5");
      visit.page().getByLabel("OMOP CDM 5.4").check();
      visit.button("sample.preview").click();
      assertThat(visit.page().getByLabel("OMOP CDM 5.4")).isChecked();
      assertThat(visit.page().getByLabel("FHIR R4")).not().isChecked();
      assertThat(visit.page().locator("#shell"))
          .hasText(
              "./hub generate snds --size 30 --from 2022 --to 2022 --seed 5 --also omop --out snds");
      assertThat(visit.page().locator("#java")).containsText(".also(List.of(\"omop\"))");
      visit.button("sample.generate").click();
      assertThat(state(visit, "generation.DONE")).isVisible(PATIENTLY);
      Download person =
          visit
              .page()
              .waitForDownload(
                  () -> visit.page().getByRole(AriaRole.LINK).getByText("omop/person.csv").click());
      assertEquals("person.csv", person.suggestedFilename());
      assertTrue(Files.readString(person.path()).startsWith("person_id,"));
    }
  }

  @Test
  void whoIsNotSignedInLooksAndIsToldWhereToGo() {
    try (Visit visit = Visit.to(portal, "en")) {
      visit.open("/samples/emergency-visits?size=0&from=2022&to=2022&seed=1");
      assertThat(visit.page().getByRole(AriaRole.ALERT)).containsText("size must be a number from");
      assertThat(visit.page().locator("#size")).hasValue("0");
      visit.open("/samples/emergency-visits?size=30&from=2022&to=2022&seed=1");
      assertThat(visit.page().getByText(visit.words("sample.sign-in"))).isVisible();
      visit.open("/generations/00000000-0000-0000-0000-000000000000");
      assertThat(visit.page()).hasURL(Pattern.compile(".*/sign-in\\?return=.*"));
    }
  }

  @Test
  void whatAPageProposesMayBeGeneratedAndWhatIsTooLargeIsExplained() {
    try (Visit visit = Visit.to(portal, "en").signIn("participant@demo.hub", Portal.PASSWORD)) {
      visit.open("/samples/snds");
      assertThat(visit.button("sample.generate")).isVisible();
      visit.open("/samples/snds?size=100000&from=2018&to=2023&seed=1");
      assertThat(visit.button("sample.generate")).hasCount(0);
      assertThat(visit.page().locator("main .message")).containsText("500");
    }
  }

  private static Locator state(Visit visit, String key) {
    return visit.page().locator(".pill").getByText(visit.words(key));
  }

  private static Set<String> names(Download zip) throws IOException {
    Set<String> names = new TreeSet<>();
    try (ZipFile file = new ZipFile(zip.path().toFile())) {
      file.stream().forEach(entry -> names.add(entry.getName()));
    }
    return names;
  }
}
