package fr.healthdatahub.accounts.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A mail to one person, from being written to being sent or given up. */
@Entity
@Table(schema = "accounts", name = "outgoing_mail")
class OutgoingMail {
  private static final int MOST_ATTEMPTS = 12;
  private static final int LONGEST_ERROR = 500;

  @Id private String id;
  private String recipient;
  private String subject;
  private String body;

  @Column(name = "created_at")
  private Instant createdAt;

  private int attempts;

  @Column(name = "next_attempt_at")
  private Instant nextAttemptAt;

  @Column(name = "sent_at")
  private Instant sentAt;

  @Column(name = "last_error")
  private String lastError;

  protected OutgoingMail() {}

  OutgoingMail(String recipient, String subject, String body, Instant now) {
    this.id = UUID.randomUUID().toString();
    this.recipient = recipient;
    this.subject = subject;
    this.body = body;
    this.createdAt = now;
    this.nextAttemptAt = now;
  }

  String id() {
    return id;
  }

  Message message() {
    return new Message(id, recipient, subject, body, createdAt);
  }

  /** Records delivery and forgets the text, which may hold a secret link. */
  void sent(Instant now) {
    sentAt = now;
    nextAttemptAt = null;
    lastError = null;
    body = "";
  }

  /**
   * Records a failure. The second attempt follows at once, because somebody waits for the mail;
   * then the pause is a minute and doubles, up to an hour; the 12th attempt is the last.
   */
  void failed(String reason, Instant now) {
    lastError = reason.substring(0, Math.min(reason.length(), LONGEST_ERROR));
    if (attempts >= MOST_ATTEMPTS) {
      nextAttemptAt = null;
      body = "";
    } else {
      nextAttemptAt = now.plus(pauseAfter(attempts));
    }
  }

  private static Duration pauseAfter(int attempts) {
    return attempts <= 1
        ? Duration.ofSeconds(10)
        : Duration.ofMinutes(Math.min(60, 1L << Math.min(attempts - 2, 6)));
  }

  /** What goes over the wire. */
  record Message(String id, String recipient, String subject, String body, Instant createdAt) {}
}
