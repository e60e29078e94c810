package fr.healthdatahub.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.AriaRole;
import fr.healthdatahub.web.portal.Mailbox;
import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.SharedPortal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Registering, signing in and out, and getting back in. */
class SignInPagesIT {
  private final Portal portal = SharedPortal.onH2();

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void errorsStandBesideTheirFieldsAndWhatWasTypedStays(String language) {
    try (Visit visit = Visit.to(portal, language)) {
      visit.open("/register");
      assertThat(visit.field("display-name")).isFocused();
      visit.field("display-name").fill("Zoé Martin");
      visit.field("email").fill("zoe@");
      visit.field("password").fill("short");
      visit.button("register").click();
      assertThat(visit.field("email"))
          .hasAccessibleDescription(
              visit.words("email.hint") + " " + visit.refusal("email-syntax"));
      assertThat(visit.field("password"))
          .hasAccessibleDescription(
              visit.words("password.rules") + " " + visit.refusal("password-length", 12, 128));
      assertThat(visit.field("email")).hasAttribute("aria-invalid", "true");
      assertThat(visit.field("email")).isFocused();
      assertThat(visit.field("email")).hasValue("zoe@");
      assertThat(visit.field("display-name")).hasValue("Zoé Martin");
      assertThat(visit.field("password")).hasValue("");
    }
  }

  @Test
  void fieldsTellPasswordProgramsWhatTheyAre() {
    try (Visit visit = Visit.to(portal, "en")) {
      visit.open("/sign-in");
      assertThat(visit.field("email")).hasAttribute("type", "email");
      assertThat(visit.field("email")).hasAttribute("autocomplete", "username");
      assertThat(visit.field("password")).hasAttribute("autocomplete", "current-password");
      visit.open("/register");
      assertThat(visit.field("email")).hasAttribute("autocomplete", "email");
      assertThat(visit.field("password")).hasAttribute("autocomplete", "new-password");
      visit.open("/reset-password?token=none");
      assertThat(visit.field("new-password")).hasAttribute("autocomplete", "new-password");
    }
  }

  @Test
  void passwordIsShownWhenAskedFor() {
    try (Visit visit = Visit.to(portal, "en")) {
      visit.open("/sign-in");
      visit.field("password").fill("a secret of mine");
      visit.button("password.show").click();
      assertThat(visit.field("password")).hasAttribute("type", "text");
      visit.button("password.hide").click();
      assertThat(visit.field("password")).hasAttribute("type", "password");
      assertThat(visit.field("password")).hasValue("a secret of mine");
    }
  }

  @Test
  @DisplayName("S2 a wrong password and an unknown address get the same words")
  void wrongPasswordKeepsTheAddress() {
    try (Visit visit = Visit.to(portal, "fr")) {
      for (String email : List.of("participant@demo.hub", "nobody@example.org")) {
        visit.open("/sign-in");
        visit.field("email").fill(email);
        visit.field("password").fill("not the password at all");
        visit.page().keyboard().press("Enter");
        assertThat(visit.page().getByRole(AriaRole.ALERT))
            .hasText(visit.refusal("wrong-credentials"));
        assertThat(visit.field("email")).hasValue(email);
        assertThat(visit.field("password")).isFocused();
      }
    }
  }

  @Test
  void signingInLeadsBackToWhereOneCameFrom() {
    try (Visit visit = Visit.to(portal, "en")) {
      visit.open("/account");
      assertThat(visit.page()).hasURL(portal.url() + "/en/sign-in?return=%2Faccount");
      visit.field("email").fill("rival@demo.hub");
      visit.field("password").fill(Portal.PASSWORD);
      visit.page().keyboard().press("Enter");
      assertThat(visit.page()).hasURL(portal.url() + "/en/account");
      visit.open("/sign-in");
      assertThat(visit.page()).hasURL(portal.url() + "/en/account");
      visit.open("/register");
      assertThat(visit.page()).hasURL(portal.url() + "/en/account");
    }
  }

  @Test
  @DisplayName("S7 a return address never leads out of the portal")
  void returnAddressNeverLeadsOut() {
    List<String> addresses =
        List.of(
            "https://evil.example/",
            "//evil.example",
            "/\\evil.example",
            "/%5Cevil.example",
            "\\\\evil.example",
            "javascript:alert(1)",
            "/challenges\r\nSet-Cookie: x=y",
            "@evil.example",
            "/../../evil",
            "",
            "/sign-in");
    try (Visit visit = Visit.to(portal, "en")) {
      for (String address : addresses) {
        visit.open("/sign-in?return=" + URLEncoder.encode(address, StandardCharsets.UTF_8));
        visit.field("email").fill("rival@demo.hub");
        visit.field("password").fill(Portal.PASSWORD);
        visit.page().keyboard().press("Enter");
        assertThat(visit.page()).hasURL(portal.url() + "/en/challenges");
        assertTrue(visit.context().cookies().stream().noneMatch(c -> c.name.equals("x")));
        visit.context().clearCookies();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void mailReadInAnotherBrowserLeadsBackToJoiningTheRegistry(String language) {
    Newcomer newcomer = Newcomer.called("Two Browsers");
    try (Visit visit = Visit.to(portal, language)) {
      visit.open("/researchers/join");
      visit.page().locator("#main").locator("a[href*='/register?return=']").click();
      newcomer.fillIn(visit);
    }
    try (Visit elsewhere = Visit.to(portal, language)) {
      elsewhere.page().navigate(Mailbox.link(new Mailbox(portal).await(newcomer.email(), 1)));
      elsewhere.field("password").fill(newcomer.password());
      elsewhere.button("confirm").click();
      elsewhere.field("email").fill(newcomer.email());
      elsewhere.field("password").fill(newcomer.password());
      elsewhere.page().keyboard().press("Enter");
      assertThat(elsewhere.page()).hasURL(portal.url() + "/" + language + "/researchers/join");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void forgottenPasswordIsResetByMail(String language) {
    try (Visit visit = Visit.to(portal, language)) {
      Newcomer newcomer = Newcomer.called("Forgetful").join(visit, portal);
      visit.context().clearCookies();
      visit.open("/sign-in");
      visit.link("forgot").click();
      visit.field("email").fill(newcomer.email());
      visit.button("send-link").click();
      assertThat(visit.page().getByRole(AriaRole.STATUS)).containsText(newcomer.email());
      String link = Mailbox.link(new Mailbox(portal).await(newcomer.email(), 2));
      assertTrue(link.startsWith("/" + language + "/"), link);
      visit.page().navigate(link);
      visit.field("new-password").fill("short");
      visit.button("reset").click();
      assertThat(visit.field("new-password")).hasAttribute("aria-invalid", "true");
      visit.field("new-password").fill("something else entirely");
      visit.button("reset").click();
      assertThat(visit.page().getByRole(AriaRole.STATUS)).hasText(visit.words("reset.done"));
      visit.signIn(newcomer.email(), "something else entirely");
      visit.page().navigate(link);
      visit.field("new-password").fill("something else again");
      visit.button("reset").click();
      assertThat(visit.page().getByRole(AriaRole.ALERT))
          .containsText(visit.refusal("link-not-valid"));
    }
  }

  @Test
  void lostConfirmationIsSentAgain() {
    try (Visit visit = Visit.to(portal, "fr")) {
      Newcomer newcomer = Newcomer.called("Patient");
      newcomer.register(visit);
      visit.open("/confirm?token=mistyped");
      visit.field("password").fill(newcomer.password());
      visit.button("confirm").click();
      assertThat(visit.page().getByRole(AriaRole.ALERT)).hasText(visit.refusal("link-not-valid"));
      visit.field("email").fill(newcomer.email());
      visit.button("send-link").click();
      assertThat(visit.page().getByRole(AriaRole.STATUS)).containsText(newcomer.email());
      visit.page().navigate(Mailbox.link(new Mailbox(portal).await(newcomer.email(), 2)));
      visit.field("password").fill("short");
      visit.button("confirm").click();
      assertThat(visit.field("password")).hasAttribute("aria-invalid", "true");
      visit.field("password").fill(newcomer.password());
      visit.button("confirm").click();
      visit.signIn(newcomer.email(), newcomer.password());
    }
  }

  @Test
  void signingOutEndsTheSession() {
    try (Visit visit = Visit.to(portal, "en").signIn("rival@demo.hub", Portal.PASSWORD)) {
      var cookies = visit.context().cookies();
      visit.button("sign-out").click();
      visit.link("sign-in").first().waitFor();
      visit.context().addCookies(cookies);
      visit.open("/account");
      assertEquals("/en/sign-in", URI.create(visit.page().url()).getPath());
    }
  }

  @Test
  void signingOutIsPossibleOnAPhone() {
    try (Visit visit =
        Visit.to(portal, "fr", options -> options.setViewportSize(360, 740))
            .signIn("rival@demo.hub", Portal.PASSWORD)) {
      visit.link("my-space").click();
      visit.button("sign-out").click();
      assertThat(visit.link("sign-in")).isVisible();
    }
  }
}
