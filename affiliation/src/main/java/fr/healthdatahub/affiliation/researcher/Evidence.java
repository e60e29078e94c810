package fr.healthdatahub.affiliation.researcher;

import fr.healthdatahub.affiliation.skill.SkillTree;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Something that a researcher did, or is interested in. */
@Entity
@Table(schema = "affiliation", name = "evidence")
class Evidence {
  /** What the column holds; the longest title with kind and year is longer. */
  private static final int LONGEST_KEY = 500;

  @Id private String id;

  @Column(name = "researcher_id")
  private String researcherId;

  @Enumerated(EnumType.STRING)
  private EvidenceKind kind;

  private String title;
  private String text;

  @Column(name = "published")
  private Integer year;

  private String language;
  private String doi;
  private String url;
  private String venue;
  private String authors;

  @Column(name = "title_key")
  private String titleKey;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Evidence() {}

  Evidence(String researcherId, NewEvidence tidy, Instant now) {
    this.id = UUID.randomUUID().toString();
    this.researcherId = researcherId;
    this.createdAt = now;
    this.kind = tidy.kind();
    this.title = tidy.title();
    this.text = tidy.text();
    this.year = tidy.year();
    this.language = tidy.language();
    this.doi = tidy.doi();
    this.url = tidy.url();
    this.venue = tidy.venue();
    this.authors = String.join("\n", tidy.authors());
    this.titleKey = key(tidy);
  }

  /** What two entries of the same work without a DOI share. */
  static String key(NewEvidence told) {
    String title = SkillTree.key(told.title()).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    String key = told.kind() + " " + told.year() + " " + title;
    return key.substring(0, Math.min(LONGEST_KEY, key.length()));
  }

  String id() {
    return id;
  }

  String researcherId() {
    return researcherId;
  }

  String doi() {
    return doi;
  }

  String titleKey() {
    return titleKey;
  }

  /** Characters of its texts. */
  int length() {
    return title.length() + text.length() + venue.length() + authors.length();
  }

  /** Takes what another entry of the same work tells beyond this one; says whether it did. */
  boolean complete(NewEvidence other) {
    String before = title + text + year + language + doi + url + venue + authors;
    title = title.isEmpty() ? other.title() : title;
    text = text.length() >= other.text().length() ? text : other.text();
    year = year == null ? other.year() : year;
    language = language == null ? other.language() : language;
    doi = doi == null ? other.doi() : doi;
    url = url == null ? other.url() : url;
    venue = venue.isEmpty() ? other.venue() : venue;
    authors = authors.isEmpty() ? String.join("\n", other.authors()) : authors;
    return !before.equals(title + text + year + language + doi + url + venue + authors);
  }

  EvidenceView view() {
    List<String> names = authors.isEmpty() ? List.of() : Arrays.asList(authors.split("\n"));
    return new EvidenceView(
        id, kind, title, text, year, language, doi, url, venue, names, createdAt);
  }
}
