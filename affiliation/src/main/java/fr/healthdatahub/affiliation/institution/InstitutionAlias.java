package fr.healthdatahub.affiliation.institution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One spelling of an institution. */
@Entity
@Table(schema = "affiliation", name = "institution_alias")
class InstitutionAlias {
  @Id
  @Column(name = "alias_key")
  private String key;

  @Column(name = "institution_id")
  private String institutionId;

  private String alias;

  protected InstitutionAlias() {}

  String key() {
    return key;
  }

  String institutionId() {
    return institutionId;
  }

  String alias() {
    return alias;
  }
}
