package fr.healthdatahub.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.SharedPortal;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A demand from its form to its end, as its owner, an officer and a visitor see it. */
class DemandPagesIT {
  private static final String SCRIPT = "<script>alert(1)</script><b>&amp; \"#{1+1}\"</b>";
  private static final Pattern ONE = Pattern.compile(".*/demands/[0-9a-f-]{36}$");

  private final Portal portal = SharedPortal.onH2();
  private final String mark = UUID.randomUUID().toString().substring(0, 13);

  @Test
  @DisplayName("S10 what is typed stays text on every page that shows it")
  void aDemandGoesFromItsFormToItsEnd() {
    String path;
    try (Visit owner = visit("en", "participant")) {
      path = stateIt(owner);
      Look.isReadable(owner.page(), "owner demand", Look.LIGHT_DESK, Look.DARK_PHONE);
    }
    refuseIt(path);
    try (Visit owner = visit("en", "participant")) {
      changeIt(owner, path);
    }
    try (Visit officer = visit("fr", "officer")) {
      officer.open(path);
      officer.button("demand.publish").click();
      assertThat(officer.page().getByText(officer.words("demand.published"))).isVisible();
      assertThat(officer.link("demand.candidates")).isVisible();
      Look.isReadable(officer.page(), "officer demand", Look.DARK_DESK, Look.LIGHT_PHONE);
    }
    try (Visit visitor = Visit.to(portal, "en")) {
      findIt(visitor, path);
    }
    try (Visit owner = visit("en", "participant")) {
      closeIt(owner, path);
    }
  }

  private String stateIt(Visit owner) {
    Page page = owner.page();
    owner.open("/demands/new");
    owner.field("demand.title").fill("x");
    owner.field("demand.place").fill(SCRIPT);
    owner.button("demand.send").click();
    assertThat(page.locator("#title-error")).hasText(owner.refusal("demand-title", "5", "200"));
    assertThat(page.locator("#required-error")).hasText(owner.refusal("demand-skills"));
    assertThat(owner.field("demand.place")).hasValue(SCRIPT);
    assertThat(owner.field("demand.title")).isFocused();
    Look.isReadable(page, "owner demand form refused", Look.LIGHT_DESK, Look.DARK_PHONE);

    owner.field("demand.title").fill(SCRIPT + mark);
    owner.field("demand.need").fill(SCRIPT + "\nSecond line of what we need.");
    page.locator("#required-skill").fill("surv");
    page.locator("#required-skills option[value='Survival analysis']")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    page.locator("#required-skill").fill("Survival analysis");
    page.locator("#required-level").selectOption("3");
    page.locator("#required-skill").press("Enter");
    page.locator("#required-skill").fill("A mistake");
    page.locator("#required-skill").press("Enter");
    assertThat(page.locator("#required")).hasValue("Survival analysis: 3\nA mistake");
    page.getByLabel(owner.words("demand.skill.remove", "A mistake")).click();
    assertThat(page.locator("#required")).hasValue("Survival analysis: 3");
    assertThat(page.locator(".chosen li").first()).containsText("Survival analysis · Advanced");
    // Typed, but not added: it is meant all the same.
    page.locator("#desired-skill").fill(SCRIPT.replace(";", ""));
    owner.field("demand.institution").fill("<i>Institution</i> " + mark);
    owner.field("demand.starts").fill("2027-01-04");
    owner.field("demand.effort").fill("40");
    page.getByLabel(owner.words("demand.confidentiality.PUBLIC.means")).check();
    owner.button("demand.send").click();
    page.waitForURL(ONE);
    assertThat(page.getByText(owner.words("demand.sent"))).isVisible();
    assertThat(page.locator("h1")).hasText(SCRIPT + mark);
    assertThat(page.locator(".demand .need")).containsText(SCRIPT);
    assertThat(page.locator(".skills").first()).containsText("Survival analysis Advanced");
    assertThat(page.locator(".facts")).containsText("<i>Institution</i> " + mark);
    assertEquals(0, page.locator("main b").count());
    return page.url().replaceFirst(".*/en/", "/");
  }

  private void refuseIt(String path) {
    try (Visit officer = visit("fr", "officer")) {
      Page page = officer.page();
      officer.open("/demands?status=SUBMITTED&q=" + mark);
      page.locator(".demands a").click();
      page.waitForURL(ONE);
      assertTrue(page.url().endsWith(path), page.url());
      officer.button("demand.refuse").click();
      assertThat(page.locator("#reason-error")).hasText(officer.refusal("demand-reason", "2000"));
      officer.field("demand.reason").fill("Say for whom. " + SCRIPT);
      officer.button("demand.refuse").click();
      assertThat(page.getByText(officer.words("demand.refused"))).isVisible();
    }
  }

  private void changeIt(Visit owner, String path) {
    Page page = owner.page();
    owner.open("/account");
    page.locator("#demands a[href$='" + path + "']").click();
    assertThat(page.locator("aside .message")).containsText("Say for whom. " + SCRIPT);
    owner.link("demand.edit").click();
    assertThat(owner.field("demand.title")).hasValue(SCRIPT + mark);
    assertThat(page.locator("#required")).hasValue("Survival analysis: 3");
    assertThat(owner.field("demand.starts")).hasValue("2027-01-04");
    assertThat(page.getByLabel(owner.words("demand.confidentiality.PUBLIC.means"))).isChecked();
    owner.field("demand.ends").fill("2026-01-01");
    owner.button("demand.send").click();
    assertThat(page.locator("#ends-error")).hasText(owner.refusal("days-reversed"));
    owner.field("demand.ends").fill("2027-06-30");
    owner.button("demand.send").click();
    page.waitForURL(ONE);
    assertThat(page.locator(".facts")).containsText("June 30, 2027");
  }

  private void findIt(Visit visitor, String path) {
    Page page = visitor.page();
    visitor.open("/demands");
    visitor.field("demands.search").fill(mark);
    visitor.field("demand.skill").fill("analyse de survie");
    visitor.button("filter").click();
    assertTrue(page.url().contains("q=" + mark) && page.url().contains("skill=analyse"));
    assertThat(page.locator(".demands li")).hasCount(1);
    Look.isReadable(page, "visitor demands found", Look.LIGHT_DESK, Look.DARK_PHONE);
    page.locator(".demands a").click();
    assertTrue(page.url().endsWith(path), page.url());
    assertThat(visitor.link("demand.respond.go")).isVisible();
    assertThat(visitor.link("demand.edit")).hasCount(0);
    assertThat(visitor.button("demand.publish")).hasCount(0);
    Look.isReadable(page, "visitor demand", Look.LIGHT_DESK, Look.DARK_PHONE);
    page.goBack();
    assertThat(page.locator(".demands li")).hasCount(1);
  }

  private void closeIt(Visit owner, String path) {
    owner.open(path);
    assertThat(owner.page().locator("#accepted")).hasText(owner.words("demand.accepted", 0));
    owner.page().locator("details.ask summary").click();
    owner.button("demand.close").click();
    assertThat(owner.page().locator("main [role=status]")).hasText(owner.words("demand.closed"));
    try (Visit other = visit("en", "rival")) {
      assertEquals(404, other.open(path).status());
      assertThat(other.page().locator("h1")).hasText(other.words("demand.none"));
      Look.isReadable(other.page(), "no demand", Look.LIGHT_DESK, Look.DARK_PHONE);
    }
  }

  @Test
  void withoutScriptsSkillsAreTypedOneALine() {
    try (Visit owner = Visit.to(portal, "fr", options -> options.setJavaScriptEnabled(false))) {
      owner.signIn("participant@demo.hub", Portal.PASSWORD);
      owner.open("/demands/new");
      owner.field("demand.title").fill("Sans scripts " + mark);
      owner.field("demand.need").fill("Un besoin de plus de vingt caractères.");
      owner.field("demand.required").fill("Analyse de survie\u00a0: 4\nun mot à moi");
      assertThat(owner.page().locator("#required-skill")).isHidden();
      owner.button("demand.send").click();
      assertThat(owner.page().locator(".skills").first()).containsText("Analyse de survie Expert");
      assertThat(owner.page().locator(".skills").first()).containsText("un mot à moi");
    }
  }

  private Visit visit(String language, String who) {
    return Visit.to(portal, language).signIn(who + "@demo.hub", Portal.PASSWORD);
  }
}
