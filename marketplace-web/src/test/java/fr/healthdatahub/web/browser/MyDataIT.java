package fr.healthdatahub.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.AriaRole;
import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.SharedPortal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** My data: taking it along, and deleting the account, with the keyboard alone. */
class MyDataIT {
  private final Portal portal = SharedPortal.onH2();

  @Test
  @DisplayName("S27 a person downloads all of theirs, deletes the account, and is gone everywhere")
  void accountIsDownloadedAndDeleted() throws IOException {
    for (String language : List.of("en", "fr")) {
      try (Visit here = Visit.to(portal, language);
          Visit there = Visit.to(portal, language)) {
        Newcomer newcomer = Newcomer.called("Leaving Soon").join(here, portal);
        there.signIn(newcomer.email(), newcomer.password());
        here.open("/account");
        Download download = here.page().waitForDownload(here.button("my-data.download")::click);
        assertEquals("my-data.json", download.suggestedFilename());
        assertTrue(Files.readString(download.path()).contains(newcomer.email()));
        here.link("account.delete").press("Enter");
        here.page().waitForURL("**/account/delete");
        Look.isReadable(here.page(), "delete account " + language, Look.LIGHT_PHONE);

        here.field("password").fill("not the password at all");
        here.button("account.delete.go").press("Enter");
        assertThat(here.field("password")).isFocused();
        assertThat(here.field("password"))
            .hasAccessibleDescription(
                here.words("account.delete.password") + " " + here.refusal("wrong-password"));
        here.field("password").fill(newcomer.password());
        here.button("account.delete.go").press("Enter");

        assertThat(here.page()).hasURL(portal.url() + "/" + language + "/");
        assertThat(here.page().getByRole(AriaRole.STATUS)).hasText(here.words("account.deleted"));
        assertThat(here.link("sign-in")).isVisible();
        Look.isReadable(here.page(), "goodbye " + language, Look.DARK_PHONE);
        there.open("/account");
        assertTrue(there.page().url().contains("/sign-in"));
        assertFalse(mailed(newcomer.email()));
      }
    }
  }

  /** Whether a message to an address lies in the outbox. */
  private boolean mailed(String email) throws IOException {
    try (Stream<Path> mails = Files.list(portal.home().resolve("outbox"))) {
      for (Path mail : mails.toList()) {
        if (Files.readString(mail).contains(email)) {
          return true;
        }
      }
    }
    return false;
  }
}
