package fr.healthdatahub.challenges.challenge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** What one person is to one challenge: somebody who accepted its rules, an organiser, or both. */
@Entity
@Table(schema = "challenges", name = "participation")
@IdClass(Participation.Key.class)
class Participation {
  @Id
  @Column(name = "challenge_id")
  private String challengeId;

  @Id
  @Column(name = "person_id")
  private String personId;

  private boolean organiser;

  @Column(name = "rules_accepted_at")
  private Instant rulesAcceptedAt;

  protected Participation() {}

  Participation(String challengeId, String personId) {
    this.challengeId = challengeId;
    this.personId = personId;
  }

  String challengeId() {
    return challengeId;
  }

  void acceptRules(Instant now) {
    if (rulesAcceptedAt == null) {
      rulesAcceptedAt = now;
    }
  }

  /** Makes the person an organiser or not; answers whether that is a change. */
  boolean organise(boolean wanted) {
    boolean change = organiser != wanted;
    organiser = wanted;
    return change;
  }

  Standing standing() {
    return new Standing(organiser, rulesAcceptedAt);
  }

  /** The composite key. */
  static final class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    String challengeId;
    String personId;

    Key() {}

    Key(String challengeId, String personId) {
      this.challengeId = challengeId;
      this.personId = personId;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && key.challengeId.equals(challengeId)
          && key.personId.equals(personId);
    }

    @Override
    public int hashCode() {
      return challengeId.hashCode() * 31 + personId.hashCode();
    }
  }
}
