package fr.healthdatahub.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.options.AriaRole;
import fr.healthdatahub.web.portal.Await;
import fr.healthdatahub.web.portal.Mailbox;
import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.SharedPortal;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A portal with a mail server, which is away at first. */
class MailIT {
  private static final long PATIENCE_MILLIS = 60_000;

  @Test
  void mailArrivesOnceTheMailServerIsBack() throws Exception {
    int port = freePort();
    GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    Map<String, String> environment =
        Map.of(
            "HUB_SMTP_HOST", "127.0.0.1",
            "HUB_SMTP_PORT", String.valueOf(port),
            "HUB_SMTP_STARTTLS", "false",
            "HUB_SMTP_FROM", "Le Hub <hub@hub.example>");
    try (Portal portal = Portal.start(SharedPortal.newHome("mail"), environment, "--no-demo");
        Visit visit = Visit.to(portal, "fr")) {
      Newcomer newcomer = Newcomer.called("Zoé Martin");
      newcomer.register(visit);
      Await.until("a failed delivery", () -> portal.log().contains("was not delivered"));
      server.start();
      assertTrue(server.waitForIncomingEmail(PATIENCE_MILLIS, 1));
      var mail = server.getReceivedMessages()[0];
      assertEquals("Confirmez votre adresse e-mail", mail.getSubject());
      assertEquals(newcomer.email(), mail.getAllRecipients()[0].toString());
      String text = mail.getContent().toString();
      assertTrue(text.startsWith("Bonjour Zoé Martin,"), text);
      visit.page().navigate(Mailbox.link(text));
      visit.field("password").fill(newcomer.password());
      visit.button("confirm").click();
      assertThat(visit.page().getByRole(AriaRole.STATUS)).hasText(visit.words("confirm.done"));
    } finally {
      server.stop();
    }
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
