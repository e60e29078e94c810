package fr.healthdatahub.affiliation.institution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Where people work, or who has a demand. */
@Entity
@Table(schema = "affiliation", name = "institution")
class Institution {
  @Id private String id;
  private String name;

  @Enumerated(EnumType.STRING)
  private InstitutionKind kind;

  @Column(name = "parent_id")
  private String parentId;

  private String ror;
  private String city;

  @Column(name = "mail_domain")
  private String mailDomain;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "confirmed_at")
  private Instant confirmedAt;

  protected Institution() {}

  Institution(String name, InstitutionKind kind, Instant now) {
    this.id = UUID.randomUUID().toString();
    this.name = name;
    this.kind = kind;
    this.createdAt = now;
  }

  String id() {
    return id;
  }

  String name() {
    return name;
  }

  /** The Hub knows that it is one. */
  final void confirm(Instant now) {
    if (confirmedAt == null) {
      confirmedAt = now;
    }
  }

  InstitutionKind kind() {
    return kind;
  }

  String parentId() {
    return parentId;
  }

  String ror() {
    return ror;
  }

  void belongTo(String parent) {
    parentId = parent;
  }

  String city() {
    return city;
  }

  String mailDomain() {
    return mailDomain;
  }

  void describe(String newRor, String newCity, String newMailDomain) {
    ror = newRor;
    city = newCity;
    mailDomain = newMailDomain;
  }
}
