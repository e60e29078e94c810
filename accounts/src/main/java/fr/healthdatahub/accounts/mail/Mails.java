package fr.healthdatahub.accounts.mail;

import fr.healthdatahub.accounts.time.AccountsClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Writes mails as rows, in the transaction that causes them. */
@ApplicationScoped
@Transactional
public class Mails {
  /** More mails an hour to one recipient would let anyone flood a stranger's mailbox. */
  private static final int MOST_PER_HOUR = 5;

  private static final Duration KEPT = Duration.ofDays(30);

  @Inject OutgoingMailRepository mails;
  @Inject MailSettings settings;
  @Inject Outbox outbox;
  @Inject AccountsClock clock;
  @Inject Event<MailQueued> queued;

  /**
   * Whether a recipient may get another mail; callers that would change something for a mail that
   * is not sent ask first, and do nothing.
   */
  public boolean accepts(String recipient) {
    return mails.countTo(recipient, clock.now().minus(Duration.ofHours(1))) < MOST_PER_HOUR;
  }

  /**
   * Queues a mail.
   *
   * @param text which mail
   * @param recipient the address
   * @param locale the language of the mail and of the page that it links to
   * @param name how the mail addresses the person
   * @param secret what the link carries as {@code token}; empty for a link without
   */
  public void queue(MailText text, String recipient, Locale locale, String name, String secret) {
    String link = link(locale, "/" + text.page());
    if (!secret.isEmpty()) {
      link += "?token=" + secret;
    }
    ResourceBundle texts = texts(locale);
    String subject = texts.getString(text.key("subject"));
    String body =
        new MessageFormat(texts.getString(text.key("body")), locale)
            .format(new Object[] {name, link});
    queue(recipient, subject, body);
  }

  /**
   * Queues a mail in words that are none of the accounts'.
   *
   * @param subject one line
   * @param body plain text
   */
  public void queue(String recipient, String subject, String body) {
    OutgoingMail mail = new OutgoingMail(recipient, subject, body, clock.now());
    mails.add(mail);
    queued.fire(new MailQueued(mail.id()));
  }

  /** Whether mails leave the Hub; else they lie in the outbox of its home. */
  public boolean leave() {
    return settings.host().isPresent();
  }

  /** The address of a page for mails, in a language. */
  public String link(Locale locale, String path) {
    return settings.baseUrl() + "/" + locale.getLanguage() + path;
  }

  /** Removes all mails to a recipient, from the outbox of the home, too. */
  public int removeTo(String recipient) {
    return outOfTheBox(mails.removeTo(recipient));
  }

  /** Removes mails that were sent, or given up, more than 30 days ago. */
  public int removeOld() {
    return outOfTheBox(mails.removeCreatedBefore(clock.now().minus(KEPT)));
  }

  private int outOfTheBox(List<String> ids) {
    ids.forEach(outbox::remove);
    return ids.size();
  }

  private static ResourceBundle texts(Locale locale) {
    return ResourceBundle.getBundle(
        "fr.healthdatahub.accounts.mail.MailTexts",
        locale,
        Mails.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
