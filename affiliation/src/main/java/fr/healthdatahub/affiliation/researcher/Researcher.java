package fr.healthdatahub.affiliation.researcher;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Somebody who joined the registry. */
@Entity
@Table(schema = "affiliation", name = "researcher")
class Researcher {
  @Id private String id;

  @Column(name = "person_id")
  private String personId;

  private String name;

  @Enumerated(EnumType.STRING)
  private Discipline discipline;

  private String orcid;
  private String about;
  private String languages;
  private String place;

  @Column(name = "other_emails")
  private String otherEmails;

  @Column(name = "institution_id")
  private String institutionId;

  @Column(name = "available_from")
  private LocalDate availableFrom;

  @Column(name = "available_to")
  private LocalDate availableTo;

  private int capacity;
  private String visibility;
  private boolean paused;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Column(name = "confirmed_at")
  private Instant confirmedAt;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "hidden_at")
  private Instant hiddenAt;

  private long version;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(
      schema = "affiliation",
      name = "researcher_skill",
      joinColumns = @JoinColumn(name = "researcher_id"))
  private List<StoredSkill> skills = new ArrayList<>();

  protected Researcher() {}

  Researcher(String personId, Profile profile, String institutionId, Instant now) {
    this.id = UUID.randomUUID().toString();
    this.personId = personId;
    this.createdAt = now;
    this.confirmedAt = now;
    describe(profile, institutionId, now);
  }

  String id() {
    return id;
  }

  String personId() {
    return personId;
  }

  String orcid() {
    return orcid;
  }

  String institutionId() {
    return institutionId;
  }

  long version() {
    return version;
  }

  /** Takes a tidy profile; whoever changes theirs is still there, so it counts as confirmed. */
  final void describe(Profile profile, String newInstitutionId, Instant now) {
    name = profile.name();
    discipline = profile.discipline();
    orcid = profile.orcid();
    about = profile.about();
    languages = String.join(",", new TreeSet<>(profile.languages()));
    place = profile.place();
    otherEmails = String.join(",", profile.otherEmails());
    institutionId = newInstitutionId;
    availableFrom = profile.availableFrom();
    availableTo = profile.availableTo();
    capacity = profile.capacity();
    visibility = written(profile.visibility());
    List<StoredSkill> stored = new ArrayList<>();
    profile.skills().forEach(skill -> stored.add(new StoredSkill(stored.size(), skill)));
    if (!profile.skills().equals(skills())) {
      skills = stored;
    }
    confirm(now);
    changed(now);
  }

  void pause(boolean wanted, Instant now) {
    paused = wanted;
    changed(now);
  }

  /** Somebody's evidence or consent changed, or something else that others see. */
  final void changed(Instant now) {
    changedAt = now;
    version++;
  }

  /** The person is still there. */
  final void confirm(Instant now) {
    confirmedAt = now;
    askedAt = null;
    hiddenAt = null;
  }

  void ask(Instant now) {
    askedAt = now;
  }

  void hide(Instant now) {
    hiddenAt = now;
    changed(now);
  }

  /** As they are stored: what a free word means may have been decided since. */
  private List<SkillLevel> skills() {
    return skills.stream()
        .sorted(Comparator.comparingInt(StoredSkill::position))
        .map(StoredSkill::view)
        .toList();
  }

  ResearcherView view(String institution) {
    return new ResearcherView(
        id,
        personId,
        new Profile(
            name,
            discipline,
            orcid,
            about,
            SkillLevel.known(skills()),
            Set.copyOf(words(languages)),
            place,
            institution == null ? "" : institution,
            words(otherEmails),
            availableFrom,
            availableTo,
            capacity,
            read(visibility)),
        institutionId,
        paused,
        createdAt,
        changedAt,
        confirmedAt,
        askedAt,
        hiddenAt,
        version);
  }

  private static List<String> words(String joined) {
    return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(","));
  }

  private static String written(Map<ProfileField, Audience> visibility) {
    return new EnumMap<>(visibility)
        .entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining(","));
  }

  private static Map<ProfileField, Audience> read(String visibility) {
    Map<ProfileField, Audience> read = new EnumMap<>(ProfileField.class);
    for (String one : words(visibility)) {
      int sign = one.indexOf('=');
      read.put(
          ProfileField.valueOf(one.substring(0, sign)), Audience.valueOf(one.substring(sign + 1)));
    }
    return read;
  }
}
