package fr.healthdatahub.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.AriaRole;
import fr.healthdatahub.sdk.model.NewDemand;
import fr.healthdatahub.sdk.model.SkillWanted;
import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.SharedPortal;
import fr.healthdatahub.web.portal.TestPerson;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An officer keeps institutions in order, by the page and by the keyboard. */
class InstitutionsPageIT {
  private final Portal portal = SharedPortal.onPostgres();
  private final String mark = "q" + UUID.randomUUID().toString().substring(0, 8);
  private TestPerson officer;
  private TestPerson owner;

  @BeforeEach
  void nameTwo() {
    officer = TestPerson.add("Officer of institutions").withRole("HUB_OFFICER");
    owner = TestPerson.add("Owner of demands");
    state("Musée " + mark);
    state(mark + " & <musée>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void whatIsOneIsJoinedAndPlaced(String language) {
    state("Louvre " + mark);
    try (Visit visit = Visit.to(portal, language).as(officer)) {
      open(visit, "Musée " + mark);
      visit.page().locator("#parent").fill("louvre " + mark);
      visit.page().keyboard().press("Enter");
      assertThat(visit.page().getByText(visit.words("institutions.kept"))).isVisible();
      open(visit, "Musée " + mark);
      visit.page().locator("#ror").fill("02feahw74");
      visit.page().keyboard().press("Enter");
      assertThat(visit.page().locator("#ror-error"))
          .hasText(visit.refusal("institution-ror", "02feahw74"));
      visit.page().locator("#ror").fill("");
      visit.page().locator("#city").fill("Paris");
      visit.page().locator("#describe").click();
      assertThat(visit.page().getByText(visit.words("institutions.kept"))).isVisible();
      open(visit, mark + " & <musée>");
      Look.allOf(visit, "institutions " + language);
      visit.page().locator("#alike button").click();
      assertThat(visit.page().getByText(visit.words("institutions.unified"))).isVisible();
    }
    assertEquals(2, owner.hub().institutions().suggest(mark).size());
  }

  @Test
  void whoComesSecondIsTold() {
    try (Visit visit = Visit.to(portal, "en").as(officer)) {
      open(visit, "Musée " + mark);
      List<String> ids =
          owner.hub().institutions().suggest("musée " + mark).stream()
              .map(one -> one.getId())
              .toList();
      String other =
          owner.hub().institutions().suggest(mark).stream()
              .map(one -> one.getId())
              .filter(id -> !ids.get(0).equals(id))
              .findFirst()
              .orElseThrow();
      officer.hub().institutions().unify(ids.get(0), other);
      visit.page().reload();
      assertThat(visit.page().getByRole(AriaRole.ALERT)).hasText(visit.words("institutions.gone"));
    }
  }

  private void open(Visit visit, String name) {
    assertEquals(200, visit.open("/administration/institutions?q=" + mark).status());
    visit.page().locator("tbody a").getByText(name).click();
    assertThat(visit.page().locator("#keep-title")).hasText(name);
  }

  private void state(String institution) {
    owner
        .hub()
        .stateDemand(
            new NewDemand()
                .title("Who knows museums")
                .need("We look for somebody who knows museums.")
                .institution(institution)
                .required(List.of(new SkillWanted().skill("statistics"))));
  }
}
