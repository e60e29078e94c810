package fr.healthdatahub.accounts.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.logging.Logger;

/** The folder that takes mails as {@code .eml} files while no mail server is configured. */
@ApplicationScoped
class Outbox {
  private static final Logger LOG = Logger.getLogger(Outbox.class.getName());

  @Inject MailSettings settings;
  @Inject MailServer server;

  /** Writes the mail under its id, whole or not at all, readable by the owner of the Hub only. */
  void write(OutgoingMail.Message message) throws IOException, MessagingException {
    Path folder = settings.outbox();
    Files.createDirectories(folder);
    // Temporary files are made with owner-only rights, which the rename keeps.
    Path temporary = Files.createTempFile(folder, ".mail", ".tmp");
    try {
      try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        MimeMessage mail = server.compose(message);
        // As it is, so that its links can be copied; mail servers get what they can take.
        mail.setHeader("Content-Transfer-Encoding", "8bit");
        mail.writeTo(Channels.newOutputStream(channel));
        channel.force(true);
      }
      Path file = folder.resolve(message.id() + ".eml");
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
      LOG.info(() -> "No mail server is configured (hub.smtp.host): mail written to " + file);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** Removes a mail, if it is here. */
  void remove(String id) {
    try {
      Files.deleteIfExists(settings.outbox().resolve(id + ".eml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
