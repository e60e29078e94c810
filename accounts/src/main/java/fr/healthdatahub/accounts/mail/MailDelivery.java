package fr.healthdatahub.accounts.mail;

import fr.healthdatahub.accounts.time.AccountsClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sends the mails that are due: by the mail server, or into the outbox folder without one. */
@ApplicationScoped
public class MailDelivery {
  private static final Logger LOG = Logger.getLogger(MailDelivery.class.getName());
  private static final int BATCH = 50;

  @Inject OutgoingMailRepository mails;
  @Inject MailServer server;
  @Inject Outbox outbox;
  @Inject MailSettings settings;
  @Inject AccountsClock clock;

  /**
   * Tries every mail that is due, at most 50 a call. May run at the same time in several threads
   * and nodes: each mail is taken by one. A mail that fails is tried again later, 12 times in all.
   * After a crash between sending and recording a mail goes out twice, with the same Message-ID.
   *
   * @return how many were sent
   */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public int deliverPending() {
    int sent = 0;
    for (String id : mails.due(clock.now(), BATCH)) {
      var message = mails.claim(id, clock.now());
      if (message.isPresent() && deliver(message.get())) {
        sent++;
      }
    }
    return sent;
  }

  private boolean deliver(OutgoingMail.Message message) {
    try {
      if (settings.host().isPresent()) {
        server.send(message);
      } else {
        outbox.write(message);
      }
    } catch (MessagingException | IOException e) {
      LOG.log(Level.WARNING, "Mail " + message.id() + " was not delivered, a retry follows", e);
      mails.failed(message.id(), String.valueOf(e.getMessage()), clock.now());
      return false;
    }
    mails.sent(message.id(), clock.now());
    return true;
  }
}
