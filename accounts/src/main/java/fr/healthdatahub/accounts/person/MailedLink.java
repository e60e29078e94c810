package fr.healthdatahub.accounts.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** A link sent by mail that works once; its secret is known by fingerprint only. */
@Entity
@Table(schema = "accounts", name = "mailed_link")
class MailedLink {
  /** What following the link does, and for how long it can. */
  enum Purpose {
    CONFIRM(Duration.ofHours(24)),
    RESET(Duration.ofHours(1));

    private final Duration life;

    Purpose(Duration life) {
      this.life = life;
    }
  }

  @Id private String id;

  @Column(name = "person_id")
  private String personId;

  @Enumerated(EnumType.STRING)
  private Purpose purpose;

  private String fingerprint;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "used_at")
  private Instant usedAt;

  @Column(name = "display_name")
  private String displayName;

  private String locale;

  @Column(name = "return_path")
  private String returnPath;

  protected MailedLink() {}

  MailedLink(String personId, Purpose purpose, String fingerprint, Instant now) {
    this.id = UUID.randomUUID().toString();
    this.personId = personId;
    this.purpose = purpose;
    this.fingerprint = fingerprint;
    this.createdAt = now;
    this.expiresAt = now.plus(purpose.life);
  }

  String personId() {
    return personId;
  }

  /** Binds the link to the registration that its mail is about, but for the password. */
  void carry(String registeredName, Locale registeredLocale) {
    displayName = registeredName;
    locale = registeredLocale.getLanguage();
  }

  /** Remembers where the person was going when the link was asked for; null for nowhere. */
  void leadBackTo(String path) {
    returnPath = path;
  }

  String returnPath() {
    return returnPath;
  }

  /** Gives a person what this link's registration said; nothing when it carries none. */
  void apply(Person person) {
    if (displayName != null) {
      person.changeDisplayName(displayName);
      person.changeLocale(Locale.forLanguageTag(locale));
    }
  }
}
