package fr.healthdatahub.accounts.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.healthdatahub.accounts.AccountsTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailDeliveryTest extends AccountsTest {
  private final GreenMail server =
      new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private Mails mails;
  private MailDelivery delivery;

  @Override
  protected Map<String, String> configuration() {
    server.start();
    server.setUser("hub", "let the hub in");
    return Map.of(
        "hub.smtp.host", "127.0.0.1",
        "hub.smtp.port", String.valueOf(server.getSmtp().getPort()),
        "hub.smtp.user", "hub",
        "hub.smtp.password", "let the hub in",
        "hub.smtp.starttls", "false",
        "hub.smtp.from", "Le Hub <hub@hub.example>");
  }

  @AfterAll
  void stopServer() {
    server.stop();
  }

  @BeforeEach
  void nothingPending() throws Exception {
    mails = accounts.get(Mails.class);
    delivery = accounts.get(MailDelivery.class);
    accounts.update("delete from accounts.outgoing_mail");
    server.purgeEmailFromAllMailboxes();
  }

  @Test
  void sendsThroughTheMailServer() throws Exception {
    mails.queue(MailText.CONFIRM, newEmail(), Locale.FRENCH, "Zoé", "secret");
    String id = accounts.query("select id from accounts.outgoing_mail");
    assertEquals(1, delivery.deliverPending());
    var received = server.getReceivedMessages();
    assertEquals(1, received.length);
    assertEquals("Confirmez votre adresse e-mail", received[0].getSubject());
    assertEquals("Le Hub <hub@hub.example>", received[0].getFrom()[0].toString());
    assertEquals("<" + id + "@hub>", received[0].getMessageID());
    assertNotNull(accounts.query("select sent_at from accounts.outgoing_mail"));
  }

  @Test
  void deliversOnceTheMailServerIsBack() throws Exception {
    server.stop();
    mails.queue(MailText.CONFIRM, newEmail(), Locale.ENGLISH, "Zoé", "secret");
    assertEquals(0, delivery.deliverPending());
    assertNotNull(accounts.query("select last_error from accounts.outgoing_mail"));
    server.start();
    server.setUser("hub", "let the hub in");
    assertEquals(0, delivery.deliverPending());
    advance(Duration.ofSeconds(11));
    assertEquals(1, delivery.deliverPending());
    assertEquals(1, server.getReceivedMessages().length);
    assertNull(accounts.query("select last_error from accounts.outgoing_mail"));
  }

  @Test
  void triesAgainLaterAndGivesUpAfterTwelveAttempts() {
    mails.queue(MailText.CONFIRM, newEmail(), Locale.FRENCH, "Zoé", "secret");
    accounts.update("update accounts.outgoing_mail set recipient = 'no address at all'");
    for (int attempt = 1; attempt <= 12; attempt++) {
      assertEquals(0, delivery.deliverPending());
      String attempts = "select attempts from accounts.outgoing_mail";
      assertEquals(String.valueOf(attempt), accounts.query(attempts));
      delivery.deliverPending();
      assertEquals(String.valueOf(attempt), accounts.query(attempts));
      advance(Duration.ofMinutes(61));
    }
    assertNull(accounts.query("select next_attempt_at from accounts.outgoing_mail"));
    assertNotNull(accounts.query("select last_error from accounts.outgoing_mail"));
    assertEquals("", accounts.query("select body from accounts.outgoing_mail"));
  }

  @Test
  void takesOverFromAProcessThatDied() {
    mails.queue(MailText.CONFIRM, newEmail(), Locale.FRENCH, "Zoé", "secret");
    String id = accounts.query("select id from accounts.outgoing_mail");
    OutgoingMailRepository rows = accounts.get(OutgoingMailRepository.class);
    var now = accounts.get(fr.healthdatahub.accounts.time.AccountsClock.class).now();
    assertEquals(true, rows.claim(id, now).isPresent());
    assertEquals(0, delivery.deliverPending());
    advance(Duration.ofMinutes(6));
    assertEquals(1, delivery.deliverPending());
  }

  /** A port that stays the same when the server stops and starts again. */
  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
