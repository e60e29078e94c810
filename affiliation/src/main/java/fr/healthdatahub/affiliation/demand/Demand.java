package fr.healthdatahub.affiliation.demand;

import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.affiliation.problem.AffiliationProblem.Kind;
import fr.healthdatahub.affiliation.researcher.Discipline;
import fr.healthdatahub.affiliation.researcher.SkillLevel;
import fr.healthdatahub.affiliation.skill.SkillTree;
import fr.healthdatahub.affiliation.text.Language;
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
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What an institution or a company needs. */
@Entity
@Table(schema = "affiliation", name = "demand")
class Demand {
  private static final int USUAL_TEXT = 40;
  private static final int USUAL_TAXONOMY = 60;

  @Id private String id;

  @Column(name = "owner_id")
  private String ownerId;

  @Column(name = "institution_id")
  private String institutionId;

  private String title;
  private String need;
  private String language;

  @Enumerated(EnumType.STRING)
  private Discipline discipline;

  private String languages;
  private String place;
  private boolean remote;
  private LocalDate starts;
  private LocalDate ends;

  @Column(name = "effort_days")
  private Integer effortDays;

  @Enumerated(EnumType.STRING)
  private Confidentiality confidentiality;

  @Enumerated(EnumType.STRING)
  private DemandStatus status;

  @Column(name = "decided_by")
  private String decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  private String reason;

  @Column(name = "text_weight")
  private int textWeight = USUAL_TEXT;

  @Column(name = "taxonomy_weight")
  private int taxonomyWeight = USUAL_TAXONOMY;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "changed_at")
  private Instant changedAt;

  private long version;

  /** By which words it is found. */
  private String folded;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(
      schema = "affiliation",
      name = "demand_skill",
      joinColumns = @JoinColumn(name = "demand_id"))
  private List<WantedSkill> skills = new ArrayList<>();

  protected Demand() {}

  Demand(String id, String ownerId, DemandDraft draft, String institutionId, Instant now) {
    this.id = id;
    this.ownerId = ownerId;
    this.createdAt = now;
    describe(draft, institutionId, now);
  }

  String id() {
    return id;
  }

  String institutionId() {
    return institutionId;
  }

  Instant createdAt() {
    return createdAt;
  }

  long version() {
    return version;
  }

  /** Takes a tidy draft, which the Hub then looks at again. */
  final void describe(DemandDraft draft, String newInstitutionId, Instant now) {
    if (status == DemandStatus.CLOSED) {
      throw AffiliationProblem.of(Kind.CONFLICT, "demand-closed");
    }
    title = draft.title();
    need = draft.need();
    language = Language.of(null, draft.title() + " " + draft.need()).tag();
    institutionId = newInstitutionId;
    discipline = draft.discipline();
    languages = String.join(",", new TreeSet<>(draft.languages()));
    place = draft.place();
    remote = draft.remote();
    starts = draft.starts();
    ends = draft.ends();
    effortDays = draft.effortDays();
    confidentiality = draft.confidentiality();
    if (!draft.required().equals(skills(true)) || !draft.desired().equals(skills(false))) {
      List<WantedSkill> wanted = new ArrayList<>();
      draft.required().forEach(one -> wanted.add(new WantedSkill(wanted.size(), one, true)));
      draft.desired().forEach(one -> wanted.add(new WantedSkill(wanted.size(), one, false)));
      skills = wanted;
    }
    folded = DemandWords.of(draft, SkillTree.current());
    status = DemandStatus.SUBMITTED;
    decidedBy = null;
    decidedAt = null;
    reason = null;
    changed(now);
  }

  void publish(String officer, Instant now) {
    decide(DemandStatus.PUBLISHED, officer, null, now);
  }

  void refuse(String officer, String why, Instant now) {
    decide(DemandStatus.REFUSED, officer, why, now);
  }

  private void decide(DemandStatus decision, String officer, String why, Instant now) {
    if (status != DemandStatus.SUBMITTED) {
      throw AffiliationProblem.of(Kind.CONFLICT, "demand-not-submitted");
    }
    status = decision;
    decidedBy = officer;
    decidedAt = now;
    reason = why;
    changed(now);
  }

  void close(Instant now) {
    status = DemandStatus.CLOSED;
    changed(now);
  }

  void weigh(int text, int taxonomy, Instant now) {
    textWeight = text;
    taxonomyWeight = taxonomy;
    changed(now);
  }

  private void changed(Instant now) {
    changedAt = now;
    version++;
  }

  private List<SkillLevel> skills(boolean required) {
    return skills.stream()
        .filter(one -> one.required() == required)
        .sorted(Comparator.comparingInt(WantedSkill::position))
        .map(WantedSkill::view)
        .toList();
  }

  /** As it is stored: what a free word means may have been decided since. */
  private DemandDraft draft(String institution) {
    return new DemandDraft(
        institution == null ? "" : institution,
        title,
        need,
        skills(true),
        skills(false),
        discipline,
        languages.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(languages.split(","))),
        place,
        remote,
        starts,
        ends,
        effortDays,
        confidentiality);
  }

  /** Is found by the names that its skills have in a tree. */
  void find(String institution, SkillTree tree) {
    folded = DemandWords.of(draft(institution), tree);
  }

  DemandView view(String institution) {
    return new DemandView(
        id,
        ownerId,
        institutionId,
        DemandRules.known(draft(institution)),
        language,
        status,
        decidedAt,
        reason,
        textWeight,
        taxonomyWeight,
        createdAt,
        changedAt,
        version);
  }
}
