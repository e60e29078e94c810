package fr.healthdatahub.accounts.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** Somebody with an account, confirmed or not. */
@Entity
@Table(schema = "accounts", name = "person")
class Person {
  @Id private String id;
  private String email;

  @Column(name = "display_name")
  private String displayName;

  @Column(name = "password_hash")
  private String passwordHash;

  private String locale;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "confirmed_at")
  private Instant confirmedAt;

  protected Person() {}

  Person(String email, String displayName, String passwordHash, Locale locale, Instant now) {
    this.id = UUID.randomUUID().toString();
    this.email = email;
    this.createdAt = now;
    this.displayName = displayName;
    this.passwordHash = passwordHash;
    changeLocale(locale);
  }

  String id() {
    return id;
  }

  String email() {
    return email;
  }

  String displayName() {
    return displayName;
  }

  String passwordHash() {
    return passwordHash;
  }

  Locale locale() {
    return Locale.forLanguageTag(locale);
  }

  boolean confirmed() {
    return confirmedAt != null;
  }

  PersonView view() {
    return new PersonView(id, email, displayName, locale(), confirmed(), createdAt);
  }

  void confirm(Instant now) {
    if (confirmedAt == null) {
      confirmedAt = now;
    }
  }

  void changePasswordHash(String newPasswordHash) {
    passwordHash = newPasswordHash;
  }

  void changeDisplayName(String newDisplayName) {
    displayName = newDisplayName;
  }

  void changeLocale(Locale newLocale) {
    locale = newLocale.getLanguage();
  }
}
