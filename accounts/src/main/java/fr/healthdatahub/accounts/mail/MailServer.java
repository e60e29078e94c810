package fr.healthdatahub.accounts.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;

/** Composes mails and hands them to the configured mail server. */
@ApplicationScoped
class MailServer {
  private static final String TIMEOUT_MILLIS = "20000";

  @Inject MailSettings settings;

  void send(OutgoingMail.Message message) throws MessagingException {
    Session session = Session.getInstance(properties());
    MimeMessage mail = compose(message, session);
    try (Transport transport = session.getTransport("smtp")) {
      transport.connect(
          settings.host().orElseThrow(),
          settings.port(),
          settings.user().orElse(null),
          settings.password().orElse(null));
      transport.sendMessage(mail, mail.getAllRecipients());
    }
  }

  MimeMessage compose(OutgoingMail.Message message) throws MessagingException {
    return compose(message, Session.getInstance(properties()));
  }

  private MimeMessage compose(OutgoingMail.Message message, Session session)
      throws MessagingException {
    MimeMessage mail = new StableIdMessage(session, message.id());
    mail.setFrom(new InternetAddress(settings.from()));
    mail.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(message.recipient()));
    mail.setSubject(message.subject(), StandardCharsets.UTF_8.name());
    mail.setText(message.body(), StandardCharsets.UTF_8.name());
    mail.setSentDate(Date.from(message.createdAt()));
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.saveChanges();
    return mail;
  }

  private Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.auth", String.valueOf(settings.user().isPresent()));
    properties.setProperty("mail.smtp.starttls.enable", String.valueOf(settings.startTls()));
    properties.setProperty("mail.smtp.starttls.required", String.valueOf(settings.startTls()));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
    properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
    properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
    return properties;
  }

  /** Keeps one Message-ID over all attempts, so that mailboxes can drop a repetition. */
  private static final class StableIdMessage extends MimeMessage {
    private final String id;

    StableIdMessage(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<" + id + "@hub>");
    }
  }
}
