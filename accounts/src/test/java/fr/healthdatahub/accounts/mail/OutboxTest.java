package fr.healthdatahub.accounts.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.accounts.AccountsTest;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest extends AccountsTest {
  @TempDir static Path home;
  private Mails mails;
  private MailDelivery delivery;

  @Override
  protected Map<String, String> configuration() {
    return Map.of("hub.home", home.toString(), "hub.base-url", "https://hub.example/");
  }

  @BeforeEach
  void nothingPending() throws IOException {
    mails = accounts.get(Mails.class);
    delivery = accounts.get(MailDelivery.class);
    accounts.update("delete from accounts.outgoing_mail");
    for (Path file : files()) {
      Files.delete(file);
    }
  }

  private static List<Path> files() throws IOException {
    Path outbox = home.resolve("outbox");
    if (!Files.exists(outbox)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(outbox)) {
      return files.toList();
    }
  }

  @Test
  void writesAMailThatMailProgramsOpen() throws Exception {
    String email = newEmail();
    mails.queue(MailText.CONFIRM, email, Locale.FRENCH, "Zoé", "secret");
    assertEquals(1, delivery.deliverPending());
    Path file = files().get(0);
    assertTrue(file.toString().endsWith(".eml"));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    try (InputStream content = Files.newInputStream(file)) {
      MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), content);
      assertEquals("Confirmez votre adresse e-mail", mail.getSubject());
      assertEquals(email, mail.getRecipients(Message.RecipientType.TO)[0].toString());
      String text = mail.getContent().toString();
      assertTrue(text.startsWith("Bonjour Zoé,"), text);
      assertTrue(text.contains("https://hub.example/fr/confirm?token=secret"), text);
    }
  }

  @Test
  @DisplayName("S28 a sent mail's secret does not stay in the database")
  void forgetsTheTextOnceSent() {
    mails.queue(MailText.RESET_PASSWORD, newEmail(), Locale.ENGLISH, "Zoé", "secret");
    delivery.deliverPending();
    assertEquals("", accounts.query("select body from accounts.outgoing_mail"));
  }

  @Test
  void writesEachMailOnceWhenCalledAtOnce() throws Exception {
    for (int i = 0; i < 20; i++) {
      mails.queue(MailText.NO_ACCOUNT, newEmail(), Locale.ENGLISH, "", "");
    }
    List<Integer> sent = atOnce(4, delivery::deliverPending);
    assertEquals(20, sent.stream().mapToInt(Integer::intValue).sum());
    assertEquals(20, files().size());
    assertEquals(0, delivery.deliverPending());
  }

  @Test
  void everyMailHasBothLanguages() throws Exception {
    for (MailText text : MailText.values()) {
      for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
        mails.queue(text, newEmail(), locale, "Zoé", "");
      }
    }
    assertEquals(2 * MailText.values().length, delivery.deliverPending());
    for (Path file : files()) {
      assertFalse(Files.readString(file).contains("{"), file.toString());
    }
  }
}
