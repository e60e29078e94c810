package fr.healthdatahub.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.healthdatahub.web.portal.AffiliationRows;
import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.SharedPortal;
import fr.healthdatahub.web.portal.TestPerson;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The story of an officer, a researcher and an owner of a demand who find one another. */
class CandidatesPagesIT {
  private final Portal portal = SharedPortal.onPostgres();
  private final String word = "q" + UUID.randomUUID().toString().replace("-", "");
  private TestPerson officer;
  private TestPerson owner;
  private TestPerson ada;
  private String demand;

  @BeforeEach
  void addThem() {
    AffiliationRows rows = new AffiliationRows(SharedPortal.postgresDatabase());
    officer = TestPerson.add("Officer").withRole("HUB_OFFICER");
    owner = TestPerson.add("Owner of " + word);
    ada = TestPerson.add("Ada");
    String hospital = rows.institution("Hospital " + word);
    demand =
        rows.demand(
            owner.id(), "Kites " + word, "Somebody who writes of " + word, word + " b", hospital);
    rows.researcher(ada.id(), "Ada Martin", word + " b", null);
    String bob = rows.researcher(TestPerson.add("Bob").id(), "Bob Durand", "nothing", null);
    rows.publication(bob, "All of " + word);
    rows.researcher(TestPerson.add("Colleague").id(), "Colleague", word + " b", hospital);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void fromTheCandidateToTheOutcome(String language) {
    try (Visit visit = Visit.to(portal, language).as(officer)) {
      assertEquals(200, visit.open("/demands/" + demand + "/candidates").status());
      Locator first = visit.page().locator("article").first();
      assertThat(first.locator("h2")).hasText("Ada Martin");
      assertThat(first).containsText(visit.refusal("reason.declared"));
      assertThat(first).containsText(visit.words("candidate.level.any", visit.words("level.3")));
      assertThat(first.locator(".why .n").first()).hasText(Pattern.compile("0[.,]60 .+ 0[.,]60"));
      assertThat(first.locator(".why .track")).not().hasCount(0);
      assertThat(visit.page().locator("#legend")).containsText(Pattern.compile("0[.,]60"));
      assertThat(visit.page().locator("article").nth(1))
          .containsText(visit.words("candidate.shares.words", word));
      assertThat(visit.page().locator(".crumbs a").nth(1)).hasText("Kites " + word);
      assertThat(visit.page().locator("article").nth(1)).containsText("All of " + word);
      Look.allOf(visit, "matching candidates " + language);
      visit.page().locator("aside summary").first().click();
      assertThat(visit.page().locator("aside")).containsText("Hospital " + word);
      visit.page().locator("#skills").fill("10");
      visit.page().locator("#text").fill("90");
      visit.button("candidates.reorder").click();
      visit.page().waitForURL(Pattern.compile(".*skills=10.*"));
      assertThat(visit.page().locator("article h2").first()).hasText("Bob Durand");
      keepsTheWeights(visit);

      visit
          .page()
          .getByRole(
              AriaRole.LINK,
              new Page.GetByRoleOptions()
                  .setName(visit.words("candidates.propose-to", "Ada Martin")))
          .click();
      visit.page().locator("#message").fill("<b>Would you?</b>");
      Look.allOf(visit, "matching propose " + language);
      visit.page().locator("#send").click();
      assertThat(visit.page().getByText(visit.words("proposal.sent"))).isVisible();
      assertThat(visit.page().getByText(visit.words("proposal.status.PROPOSED"))).isVisible();
    }
    try (Visit visit = Visit.to(portal, language).as(ada)) {
      visit.open("/demands/" + demand);
      visit.link("demand.proposed.answer").click();
      assertThat(visit.page().locator("#answer")).containsText("<b>Would you?</b>");
      visit.open("/account");
      assertTrue(!visit.page().content().contains(owner.email()), "no address before an answer");
      visit.page().locator("#proposals tbody a").first().click();
      assertThat(visit.page().locator("#answer")).containsText("<b>Would you?</b>");
      assertThat(visit.page().locator("#answer .facts")).containsText(word + " b");
      assertThat(visit.page().locator("#answer .why"))
          .containsText(visit.refusal("reason.declared"));
      assertThat(visit.link("proposal.demand")).isVisible();
      Look.allOf(visit, "matching answer " + language);
      visit.page().locator("#accept").click();
      assertThat(visit.page().locator("#proposals")).containsText(owner.email());
    }
    try (Visit visit = Visit.to(portal, language).as(owner)) {
      visit.open("/account");
      assertThat(visit.page().locator("#contacts")).containsText(ada.email());
      Look.allOf(visit, "matching contacts " + language);
      visit.open("/demands/" + demand);
      assertThat(visit.page().locator("#accepted")).containsText(visit.words("demand.accepted", 1));
      assertThat(visit.link("demand.accepted.who")).isVisible();
    }
    try (Visit visit = Visit.to(portal, language).as(officer)) {
      visit.open("/proposals");
      visit
          .page()
          .locator("tr")
          .filter(new Locator.FilterOptions().setHasText("Kites " + word))
          .locator("th a")
          .click();
      visit.page().locator("#introduce").click();
      visit
          .page()
          .locator("tr")
          .filter(new Locator.FilterOptions().setHasText("Kites " + word))
          .locator("th a")
          .click();
      visit.page().locator("#outcome").selectOption("COLLABORATES");
      visit.page().locator("#text").fill("They fly.");
      Look.allOf(visit, "matching follow " + language);
      visit.page().locator("#close").click();
      assertThat(visit.page().getByText(visit.words("proposal.closed"))).isVisible();
    }
  }

  private void keepsTheWeights(Visit visit) {
    visit.button("candidates.keep").click();
    assertThat(visit.page().getByText(visit.words("candidates.kept"))).isVisible();
    visit.open("/demands/" + demand + "/candidates");
    assertThat(visit.page().locator("#skills")).hasValue("10");
    assertThat(visit.button("candidates.keep")).hasCount(0);
    visit.page().locator("article h2 a").first().click();
    assertThat(visit.page().locator("h1")).hasText("Bob Durand");
    visit.open("/demands/" + demand + "/candidates");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void severalDemandsAreAssignedOnce(String language) {
    String other =
        new AffiliationRows(SharedPortal.postgresDatabase())
            .demand(owner.id(), "Boats " + word, "Who knows all of " + word, word + " c", null);
    String address = "/demands/assignment?demand=" + demand + "&demand=" + other + "&each=1";
    try (Visit visit = Visit.to(portal, language).as(officer)) {
      visit.open("/demands/assignment");
      visit.page().locator("#d-" + demand).check();
      visit.page().locator("#d-" + other).check();
      visit.page().locator("#total").check();
      visit.button("assignment.preview").click();
      visit.page().waitForURL(Pattern.compile(".*goal=total.*"));
      assertThat(visit.page().locator("#pairs tbody tr")).hasCount(2);
      assertThat(visit.page().locator("#pairs")).containsText("Ada Martin");
      Look.allOf(visit, "matching assignment " + language);
      Page second = visit.page().context().newPage();
      second.navigate(visit.page().url());
      visit.page().locator("#send").click();
      assertThat(visit.page().getByText(visit.words("assignment.sent"))).isVisible();
      second.locator("#send").click();
      assertThat(second.getByText(visit.words("assignment.sent"))).isVisible();
      second.close();
      assertEquals(1, officer.hub().candidates(demand).proposals().size(), "nobody twice");
      assertEquals(1, officer.hub().candidates(other).proposals().size(), "nobody twice");
      visit.open(address.replace("each=1", "each=21"));
      assertThat(visit.page().getByRole(AriaRole.ALERT))
          .hasText(visit.refusal("assignment-number", "20"));
      visit.open("/demands/assignment?each=1");
      assertThat(visit.page().getByRole(AriaRole.ALERT))
          .hasText(visit.refusal("assignment-demands", "50"));
    }
  }

  @Test
  void aDeclinedProposalSaysWhyAndMutes() {
    String researcher = officer.hub().candidates(demand).list().getItems().get(0).getResearcherId();
    officer.hub().candidates(demand).propose(researcher, "");
    try (Visit visit = Visit.to(portal, "en").as(ada)) {
      visit.open("/account");
      visit.page().locator("#proposals tbody a").first().click();
      visit.page().locator("#reason").fill("No time");
      visit.page().locator("#mute").check();
      visit.page().locator("#decline").click();
      assertThat(visit.page().getByText(visit.words("proposal.declined")).first()).isVisible();
      assertThat(visit.page().locator("#proposals")).containsText("Hospital " + word);
      visit.button("mute.end").click();
      assertThat(visit.page().getByText(visit.words("mute.ended"))).isVisible();
    }
    assertEquals("No time", officer.hub().candidates(demand).proposals().get(0).getReason());
  }

  @Test
  void weightsThatAreNoneAndDemandsThatAreNotThereAreTold() {
    try (Visit visit = Visit.to(portal, "en").as(officer)) {
      visit.open("/demands/" + demand + "/candidates?skills=0&text=0&top=20");
      assertThat(visit.page().getByRole(AriaRole.ALERT)).hasText(visit.refusal("demand-weights"));
      visit.open("/demands/" + demand + "/candidates?skills=many");
      assertThat(visit.page().getByRole(AriaRole.ALERT))
          .hasText(visit.words("candidates.no-number"));
      assertEquals(404, visit.open("/demands/" + UUID.randomUUID() + "/candidates").status());
    }
    try (Visit visit = Visit.to(portal, "en").as(owner)) {
      assertEquals(403, visit.open("/demands/" + demand + "/candidates").status());
    }
  }
}
