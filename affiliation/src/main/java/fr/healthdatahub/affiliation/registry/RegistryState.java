package fr.healthdatahub.affiliation.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The row that every change of the registry counts up, and one that erasures lock. */
@Entity
@Table(schema = "affiliation", name = "registry")
class RegistryState {
  static final int ONLY = 1;
  static final int ERASURES = 2;

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
