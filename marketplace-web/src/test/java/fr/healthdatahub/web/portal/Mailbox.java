package fr.healthdatahub.web.portal;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a portal without a mail server would have sent: the outbox in its home. */
public final class Mailbox {
  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  private final Path folder;

  public Mailbox(Portal portal) {
    folder = portal.home().resolve("outbox");
  }

  /** Waits for the mails to an address to be so many, and returns the text of the newest. */
  public String await(String email, int count) {
    Await.until(count + " mails to " + email, () -> to(email).size() >= count);
    List<MimeMessage> mails = to(email);
    return text(mails.get(mails.size() - 1));
  }

  /** The path of the link in a mail, with its secret. */
  public static String link(String mail) {
    Matcher link = LINK.matcher(mail);
    if (!link.find()) {
      throw new AssertionError("No link in: " + mail);
    }
    return link.group().replaceFirst("^https?://[^/]+", "");
  }

  /** Whether an address got a mail with some words. */
  public boolean holds(String email, String words) {
    return to(email).stream().anyMatch(mail -> text(mail).contains(words));
  }

  private List<MimeMessage> to(String email) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> mails =
          files
              .filter(file -> file.toString().endsWith(".eml"))
              .sorted(Comparator.comparing(file -> file.toFile().lastModified()))
              .toList();
      List<MimeMessage> found = new ArrayList<>();
      for (Path file : mails) {
        try (InputStream content = Files.newInputStream(file)) {
          MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), content);
          if (mail.getRecipients(Message.RecipientType.TO)[0].toString().equals(email)) {
            found.add(mail);
          }
        }
      }
      return found;
    } catch (IOException | MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(MimeMessage mail) {
    try {
      return mail.getContent().toString();
    } catch (IOException | MessagingException e) {
      throw new AssertionError(e);
    }
  }
}
