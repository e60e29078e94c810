package fr.healthdatahub.affiliation.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that every change of the registry counts up. */
@Entity
@Table(schema = "affiliation", name = "registry")
class RegistryState {
  static final int ONLY = 1;

  @Id private int id;
  private long version;

  protected RegistryState() {}

  long version() {
    return version;
  }

  void change() {
    version++;
  }
}
