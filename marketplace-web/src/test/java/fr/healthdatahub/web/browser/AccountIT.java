package fr.healthdatahub.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.healthdatahub.sdk.Hub;
import fr.healthdatahub.sdk.HubException;
import fr.healthdatahub.sdk.Token;
import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.SharedPortal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** My space: what a signed-in person keeps there. */
class AccountIT {
  private final Portal portal = SharedPortal.onH2();

  @Test
  @DisplayName("S4 a token is made with scopes and an end, shown once, used, and revoked")
  void tokenIsMadeShownOnceUsedAndRevoked() {
    try (Visit visit =
        Visit.to(portal, "en", options -> options.setPermissions(List.of("clipboard-write")))) {
      Newcomer.called("Token Maker").join(visit, portal);
      visit.open("/account");
      visit.field("token-name").fill("laptop");
      visit.field("token-days").fill("400");
      visit.button("tokens.create").click();
      assertThat(visit.field("token-days"))
          .hasAccessibleDescription(
              visit.words("token-days.hint") + " " + visit.refusal("token-lifetime", 365));
      assertThat(visit.field("token-name")).hasValue("laptop");
      visit.field("token-days").fill("30");
      visit.page().getByLabel(visit.words("scope.account")).check();
      visit.button("tokens.create").click();
      String secret = visit.page().locator("#secret").textContent();
      visit.button("copy").click();
      visit.button("copied").waitFor();
      assertEquals(
          "Token Maker",
          Hub.connect(portal.url().toString(), Token.of(secret)).me().getDisplayName());
      visit.page().reload();
      assertThat(visit.page().locator("#secret")).hasCount(0);
      assertThat(visit.page().getByText(secret)).hasCount(0);
      Locator row = row(visit, "laptop");
      assertThat(row).containsText(visit.words("scope.account"));
      row.getByText(visit.words("revoke"), new Locator.GetByTextOptions().setExact(true)).click();
      row.getByRole(AriaRole.BUTTON).click();
      assertThat(visit.page().getByRole(AriaRole.STATUS)).hasText(visit.words("tokens.revoked"));
      assertThat(row(visit, "laptop")).hasCount(0);
      assertThrows(
          HubException.Unauthenticated.class,
          () -> Hub.connect(portal.url().toString(), Token.of(secret)).me());
    }
  }

  @Test
  @DisplayName("S2 sessions are listed and end where one wants")
  void sessionsAreListedAndEnded() {
    try (Visit here = Visit.to(portal, "en");
        Visit there = Visit.to(portal, "fr")) {
      Newcomer newcomer = Newcomer.called("Two Browsers").join(here, portal);
      there.signIn(newcomer.email(), newcomer.password());
      here.open("/account");
      assertThat(here.page().getByText(here.words("this-browser"))).hasCount(1);
      here.button("end.others").click();
      assertThat(here.page().getByRole(AriaRole.STATUS)).hasText(here.words("sessions.ended"));
      assertThat(here.button("end")).hasCount(0);
      there.open("/account");
      assertTrue(there.page().url().contains("/fr/sign-in"));
    }
  }

  @Test
  void nameAndLanguageAreChanged() {
    try (Visit visit = Visit.to(portal, "en")) {
      Newcomer.called("Before").join(visit, portal);
      visit.open("/account");
      visit.field("display-name").fill(" ");
      visit.button("save").click();
      assertThat(visit.field("display-name")).hasAttribute("aria-invalid", "true");
      visit.field("display-name").fill("After");
      visit.field("locale").selectOption("fr");
      visit.button("save").click();
      assertThat(visit.page()).hasURL(portal.url() + "/fr/account#profile");
      assertThat(visit.page().getByText("After ·")).isVisible();
    }
  }

  @Test
  @DisplayName("S2 another password ends the sessions of all other browsers")
  void passwordIsChanged() {
    try (Visit here = Visit.to(portal, "en");
        Visit there = Visit.to(portal, "en")) {
      Newcomer newcomer = Newcomer.called("Careful").join(here, portal);
      there.signIn(newcomer.email(), newcomer.password());
      here.open("/account");
      here.field("current-password").fill("wrong password, really");
      here.field("new-password").fill("another long sentence");
      here.button("password.change").click();
      assertThat(here.field("current-password"))
          .hasAccessibleDescription(here.refusal("wrong-password"));
      here.field("current-password").fill(newcomer.password());
      here.field("new-password").fill("another long sentence");
      here.button("password.change").click();
      assertThat(here.page().getByRole(AriaRole.STATUS)).hasText(here.words("password.changed"));
      there.open("/account");
      assertTrue(there.page().url().contains("/sign-in"));
      there.signIn(newcomer.email(), "another long sentence");
    }
  }

  private static Locator row(Visit visit, String name) {
    return visit
        .page()
        .getByRole(AriaRole.ROW)
        .filter(
            new Locator.FilterOptions()
                .setHas(
                    visit
                        .page()
                        .getByRole(AriaRole.ROWHEADER, new Page.GetByRoleOptions().setName(name))));
  }
}
