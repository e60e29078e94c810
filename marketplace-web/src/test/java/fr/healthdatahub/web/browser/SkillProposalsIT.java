package fr.healthdatahub.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import fr.healthdatahub.web.portal.AffiliationRows;
import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.SharedPortal;
import fr.healthdatahub.web.portal.TestPerson;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An officer decides on words, by the page and by the keyboard. */
class SkillProposalsIT {
  private final Portal portal = SharedPortal.onPostgres();
  private final String word = "survival <b>analyses</b> " + UUID.randomUUID();
  private TestPerson officer;
  private String researcher;

  @BeforeEach
  void typeAWord() {
    officer = TestPerson.add("Officer of words").withRole("HUB_OFFICER");
    researcher =
        new AffiliationRows(SharedPortal.postgresDatabase())
            .researcher(TestPerson.add("Ada").id(), "Ada Martin", word, null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void aWordIsMergedAndTakenBack(String language) {
    try (Visit visit = Visit.to(portal, language).as(officer)) {
      choose(visit);
      Look.allOf(visit, "words " + language);
      visit.page().locator("#skill").fill("xyz");
      visit.page().keyboard().press("Enter");
      assertThat(visit.page().locator("#skill-error"))
          .hasText(visit.refusal("skill-unknown", "xyz"));
      visit.page().locator("#skill").fill("survival-analysis");
      visit.page().keyboard().press("Enter");
      assertThat(visit.page().getByText(visit.words("words.decided"))).isVisible();
      assertEquals("survival-analysis", skill());
      row(visit).getByRole(AriaRole.BUTTON).click();
      assertThat(visit.page().getByText(visit.words("words.taken-back"))).isVisible();
      assertEquals(word, skill());
    }
  }

  @Test
  void aWordBecomesANewSkillOrStaysFree() {
    String name = "Kites " + UUID.randomUUID();
    try (Visit visit = Visit.to(portal, "en").as(officer)) {
      choose(visit);
      visit.page().locator("#english").fill("Python");
      visit.page().locator("#french").fill("Cerf-volant " + name);
      visit.page().locator("#parent").fill("Statistics");
      visit.page().locator("#accept").click();
      assertThat(visit.page().locator("#english-error"))
          .hasText(visit.refusal("skill-taken", "Python"));
      visit.page().locator("#english").fill(name);
      visit.page().locator("#accept").click();
      assertThat(visit.page().getByText(visit.words("words.decided"))).isVisible();
      assertTrue(skill().startsWith("kites-"), this::skill);
      row(visit).getByRole(AriaRole.BUTTON).click();
      choose(visit);
      visit.page().locator("#reason").fill("Nobody knows.");
      visit.page().locator("#decline").click();
      assertThat(row(visit)).containsText("Nobody knows.");
    }
  }

  @Test
  void whoComesSecondIsTold() {
    try (Visit visit = Visit.to(portal, "en").as(officer)) {
      choose(visit);
      officer.hub().freeWords().decline(word, "I was faster.");
      visit.page().locator("#reason").fill("Too late.");
      visit.page().locator("#decline").click();
      assertThat(visit.page().getByRole(AriaRole.ALERT))
          .hasText(visit.refusal("skill-decided", word));
      assertThat(row(visit)).containsText("I was faster.");
    }
  }

  private void choose(Visit visit) {
    assertEquals(200, visit.open("/skills/proposals").status());
    visit
        .page()
        .locator("tbody tr")
        .filter(new Locator.FilterOptions().setHasText(word))
        .getByRole(AriaRole.LINK)
        .click();
    assertThat(visit.page().locator("#decide-title")).containsText(word);
  }

  private Locator row(Visit visit) {
    return visit
        .page()
        .locator("#decisions li")
        .filter(new Locator.FilterOptions().setHasText(word));
  }

  private String skill() {
    return officer.hub().researcher(researcher).getSkills().get(0).getSkill();
  }
}
