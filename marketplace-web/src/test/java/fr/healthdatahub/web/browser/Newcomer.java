package fr.healthdatahub.web.browser;

import com.microsoft.playwright.options.AriaRole;
import fr.healthdatahub.web.portal.Mailbox;
import fr.healthdatahub.web.portal.Portal;
import java.util.UUID;

/** Somebody who opens an account by the pages, as anybody does. */
record Newcomer(String name, String email, String password) {
  static Newcomer called(String name) {
    String unique = UUID.randomUUID().toString().substring(0, 8);
    return new Newcomer(name, unique + "@example.org", "four words and " + unique);
  }

  /** Registers, follows the link in the mail, and signs in. */
  Newcomer join(Visit visit, Portal portal) {
    register(visit);
    visit.page().navigate(Mailbox.link(new Mailbox(portal).await(email, 1)));
    visit.field("password").fill(password);
    visit.button("confirm").click();
    visit.page().getByRole(AriaRole.STATUS).getByText(visit.words("confirm.done")).waitFor();
    visit.signIn(email, password);
    return this;
  }

  void register(Visit visit) {
    visit.open("/register");
    fillIn(visit);
  }

  /** Registers on the page that is open. */
  void fillIn(Visit visit) {
    visit.field("display-name").fill(name);
    visit.field("email").fill(email);
    visit.field("password").fill(password);
    visit.button("register").click();
    visit.page().getByRole(AriaRole.STATUS).getByText(email).waitFor();
  }
}
