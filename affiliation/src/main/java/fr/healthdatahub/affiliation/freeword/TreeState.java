package fr.healthdatahub.affiliation.freeword;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that every decision on a word counts up. */
@Entity
@Table(schema = "affiliation", name = "skill_tree")
class TreeState {
  static final int ONLY = 1;

  @Id private int id;
  private long version;

  protected TreeState() {}

  long version() {
    return version;
  }

  long change() {
    return ++version;
  }
}
