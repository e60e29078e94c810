package fr.healthdatahub.challenges.challenge;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The row of a published file. */
@Entity
@Table(schema = "challenges", name = "challenge_file")
class ChallengeFile {
  @Id private String id;

  @Column(name = "challenge_id")
  private String challengeId;

  private int position;
  private String name;
  private String kind;

  @Embedded
  @AttributeOverride(name = "fr", column = @Column(name = "description_fr"))
  @AttributeOverride(name = "en", column = @Column(name = "description_en"))
  private Bilingual description;

  private long bytes;
  private String sha256;

  protected ChallengeFile() {}

  ChallengeFile(String challengeId, int position, PublishedFile file) {
    this.id = UUID.randomUUID().toString();
    this.challengeId = challengeId;
    this.position = position;
    this.name = file.name();
    this.kind = file.kind();
    this.description = file.description();
    this.bytes = file.bytes();
    this.sha256 = file.sha256();
  }

  PublishedFile view() {
    return new PublishedFile(name, kind, description, bytes, sha256);
  }
}
