package fr.healthdatahub.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import fr.healthdatahub.web.challenges.CanaryBundle;
import fr.healthdatahub.web.portal.Mailbox;
import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.SharedPortal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The story of a participant, from the home page to a place on the leaderboard. */
class ParticipantPathIT {
  private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
      new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

  private final Portal portal = SharedPortal.onH2();
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void participantGoesFromTheHomePageToTheLeaderboard(String language) throws IOException {
    try (Visit visit = Visit.to(portal, language)) {
      visit.open("/");
      visit.link("home.take-part").click();
      visit.page().locator("main a[href$='/challenges/diabetes']").first().click();
      visit.link("tab.data").click();
      Path sample = download(visit, "sample_submission.csv");
      Newcomer.called("Aïda N’Diaye").join(visit, portal);
      visit.open("/challenges/diabetes/submissions");
      visit.button("rules.accept").click();
      visit.open("/challenges/diabetes/submissions");
      assertThat(visit.page().getByText(visit.words("submissions.none"))).isVisible();
      String left = left(visit);

      choose(visit, wrong(sample));
      visit.button("submit").click();
      Locator refusal = visit.page().getByRole(AriaRole.ALERT).filter(visible());
      assertThat(refusal).containsText(visit.refusal("place", 14, "prediction", 15));
      assertThat(refusal).containsText(visit.refusal("flaw.not-finite", "", "NaN"));
      assertEquals(left, left(visit));
      assertThat(visit.page().locator("[data-chosen]")).containsText("wrong.csv");

      choose(visit, named(sample, "prédictions de l’été.csv"));
      assertThat(refusal).hasCount(0);
      visit.button("submit").click();
      Locator row = submission(visit, "prédictions de l_été.csv");
      assertThat(row.getByText(visit.words("state.SCORED"))).isVisible(PATIENTLY);
      assertThat(row).containsText(language.equals("fr") ? "," : ".");
      assertThat(visit.page().locator("[data-chosen]")).isEmpty();
      assertThat(visit.page().getByRole(AriaRole.STATUS))
          .containsText(place(visit, "accepted.best"));
      assertNotEquals(left, left(visit));
      assertThat(quota(visit)).containsText("00:00 (Paris)");

      visit.page().reload();
      visit.page().goBack();
      visit.open("/challenges/diabetes/submissions");
      assertThat(submission(visit, "prédictions de l_été.csv")).hasCount(1);

      visit.link("tab.leaderboard").click();
      Locator mine = rows(visit).filter(withText(visit.words("you")));
      assertThat(mine).containsText("Aïda N’Diaye");
      Locator others =
          rows(visit).filter(new Locator.FilterOptions().setHasNotText(visit.words("you")));
      assertNotEquals(ground(others.first()), ground(mine));

      visit.button("sign-out").click();
      assertThat(visit.link("sign-in")).isVisible();
      assertThat(visit.link("my-space")).hasCount(0);
    }
  }

  @Test
  void keyboardAloneIsEnough() throws IOException {
    try (Visit visit = Visit.to(portal, "en")) {
      Newcomer newcomer = Newcomer.called("Keyboard Only");
      visit.open("/register");
      visit.page().keyboard().type(newcomer.name());
      Keyboard.tabTo(visit, visit.field("email"));
      visit.page().keyboard().type(newcomer.email());
      Keyboard.tabTo(visit, visit.field("password"));
      visit.page().keyboard().type(newcomer.password());
      visit.page().keyboard().press("Enter");
      visit.page().navigate(Mailbox.link(new Mailbox(portal).await(newcomer.email(), 1)));
      assertThat(visit.field("password")).isFocused();
      visit.page().keyboard().type(newcomer.password());
      visit.page().keyboard().press("Enter");
      assertThat(visit.field("email")).isFocused();
      visit.page().keyboard().type(newcomer.email());
      Keyboard.tabTo(visit, visit.field("password"));
      visit.page().keyboard().type(newcomer.password());
      visit.page().keyboard().press("Enter");
      Keyboard.press(
          visit, visit.page().locator("main a[href$='/challenges/heart-failure']").first());
      Keyboard.press(visit, visit.link("tab.data"));
      Keyboard.tabTo(visit, visit.link("tab.submissions"));
      Path sample = download(visit, "sample_submission.csv");
      Keyboard.press(visit, visit.link("tab.submissions"));
      Keyboard.press(visit, visit.button("rules.accept"));
      Locator file = visit.page().locator("input[type=file]");
      // The page that answers takes the focus away from what was reached on the one before.
      assertThat(visit.button("rules.accept")).hasCount(0);
      assertThat(file).isEnabled();
      visit.page().waitForLoadState();
      Keyboard.tabTo(visit, file);
      FileChooser chooser =
          visit.page().waitForFileChooser(() -> visit.page().keyboard().press("Enter"));
      chooser.setFiles(named(sample, "keyboard.csv"));
      Keyboard.press(visit, visit.button("submit"));
      assertThat(submission(visit, "keyboard.csv").getByText(visit.words("state.SCORED")))
          .isVisible(PATIENTLY);
    }
  }

  @Test
  @DisplayName("S20 without scripts everything works, and a double click submits once")
  void withoutScriptsADoubleClickSubmitsOnce() throws IOException {
    try (Visit visit = Visit.to(portal, "fr", options -> options.setJavaScriptEnabled(false))) {
      Newcomer.called("Sans Script").join(visit, portal);
      visit.open("/challenges/breast-cancer/data");
      Path sample = download(visit, "sample_submission.csv");
      visit.open("/challenges/breast-cancer/submissions");
      visit.button("rules.accept").click();
      visit.open("/challenges/breast-cancer/submissions");
      choose(visit, wrong(sample));
      visit.button("submit").click();
      assertThat(visit.page().getByRole(AriaRole.ALERT).filter(visible()))
          .containsText(visit.refusal("place", 14, "prediction", 15));
      choose(visit, named(sample, "double.csv"));
      visit.button("submit").dblclick();
      assertThat(submission(visit, "double.csv").getByText(visit.words("state.SCORED")))
          .isVisible(PATIENTLY);
      assertThat(submission(visit, "double.csv")).hasCount(1);
    }
  }

  @Test
  void doubleClickSubmitsOnce() throws IOException {
    try (Visit visit = Visit.to(portal, "en").signIn("rival@demo.hub", Portal.PASSWORD)) {
      visit.open("/challenges/diabetes/data");
      Path sample = download(visit, "sample_submission.csv");
      visit.open("/challenges/diabetes/submissions");
      choose(visit, named(sample, "impatient.csv"));
      visit.button("submit").dblclick();
      assertThat(submission(visit, "impatient.csv").getByText(visit.words("state.SCORED")))
          .isVisible(PATIENTLY);
      assertThat(submission(visit, "impatient.csv")).hasCount(1);
      assertThat(visit.page().getByRole(AriaRole.STATUS))
          .containsText(place(visit, "accepted.stays"));
    }
  }

  @Test
  void organiserSeesAllAndRetriesAFailure() throws IOException {
    Path home = SharedPortal.newHome("failure");
    CanaryBundle.layInto(home);
    try (Portal own = Portal.start(home, Map.of())) {
      failAndSucceed(own);
      seeAndRetry(own);
    }
  }

  private void failAndSucceed(Portal own) throws IOException {
    try (Visit visit = Visit.to(own, "en")) {
      Newcomer.called("Undecided").join(visit, own);
      visit.open("/challenges/canary/submissions");
      visit.button("rules.accept").click();
      visit.open("/challenges/canary/submissions");
      String left = left(visit);
      choose(visit, written("equal.csv", CanaryBundle.predictions(true)));
      visit.button("submit").click();
      Locator row = submission(visit, "equal.csv");
      assertThat(row.getByText(visit.words("state.FAILED"))).isVisible(PATIENTLY);
      assertThat(row).containsText(visit.refusal("failure.metric-undefined"));
      assertEquals(left, left(visit));
      choose(visit, written("different.csv", CanaryBundle.predictions(false)));
      visit.button("submit").click();
      assertThat(submission(visit, "different.csv").getByText(visit.words("state.SCORED")))
          .isVisible(PATIENTLY);
    }
  }

  private void seeAndRetry(Portal own) throws IOException {
    try (Visit visit = Visit.to(own, "en").signIn("organiser@demo.hub", Portal.PASSWORD)) {
      visit.open("/challenges/canary/submissions");
      assertThat(
              visit
                  .page()
                  .getByRole(
                      AriaRole.COLUMNHEADER,
                      new Page.GetByRoleOptions().setName(visit.words("private-score"))))
          .isVisible();
      Locator row = submission(visit, "equal.csv");
      assertThat(row).containsText("Undecided");
      assertThat(row).containsText(visit.refusal("failure.metric-undefined"));
      Path file = download(visit, row.getByRole(AriaRole.LINK));
      assertEquals(CanaryBundle.predictions(true), Files.readString(file));
      row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(visit.words("retry")))
          .click();
      assertThat(submission(visit, "equal.csv").getByText(visit.words("state.FAILED")))
          .isVisible(PATIENTLY);
      assertThat(rows(visit).filter(withText(visit.words("state.SCORED"))).first()).isVisible();
    }
  }

  private Path download(Visit visit, String name) {
    return download(
        visit,
        visit
            .page()
            .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)));
  }

  private Path download(Visit visit, Locator link) {
    return visit.page().waitForDownload(link::click).path();
  }

  private static void choose(Visit visit, Path file) {
    visit.page().locator("input[type=file]").setInputFiles(file);
  }

  private Path named(Path content, String name) throws IOException {
    return Files.copy(content, folder.resolve(name));
  }

  private Path wrong(Path sample) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(sample));
    lines.set(14, lines.get(14).split(",")[0] + ",NaN");
    return Files.write(folder.resolve("wrong.csv"), lines);
  }

  private Path written(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  /** The sentence about what is left of the day, found by the words between its figures. */
  private static Locator quota(Visit visit) {
    String sentence = visit.words("quota.left", 7, 8, "@", "@");
    return visit
        .page()
        .getByText(sentence.substring(sentence.indexOf('8') + 1, sentence.indexOf('@')).strip());
  }

  /** The sentence about the place on the board, up to its figure. */
  private static String place(Visit visit, String key) {
    String words = visit.words(key, "", "", "", 7);
    return words.substring(words.lastIndexOf(". ") + 2, words.indexOf('7')).strip();
  }

  /** How many are left, without how long until there are more. */
  private static String left(Visit visit) {
    return quota(visit).textContent().split("\\.")[0];
  }

  private static Locator rows(Visit visit) {
    return visit.page().locator("main tbody").getByRole(AriaRole.ROW);
  }

  private static Locator submission(Visit visit, String file) {
    return rows(visit).filter(withText(file));
  }

  private static Locator.FilterOptions withText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Locator.FilterOptions visible() {
    return new Locator.FilterOptions().setVisible(true);
  }

  private static Object ground(Locator row) {
    return row.evaluate("element => getComputedStyle(element).backgroundColor");
  }
}
