package fr.healthdatahub.affiliation.demand;

import fr.healthdatahub.affiliation.freeword.SkillDecided;
import fr.healthdatahub.affiliation.institution.InstitutionView;
import fr.healthdatahub.affiliation.institution.Institutions;
import fr.healthdatahub.affiliation.institution.InstitutionsUnified;
import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.affiliation.problem.AffiliationProblem.Kind;
import fr.healthdatahub.affiliation.registry.RegistryVersion;
import fr.healthdatahub.affiliation.skill.SkillTree;
import fr.healthdatahub.affiliation.time.AffiliationClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Demands: stated by whoever has a need, screened and published by the Hub. */
@ApplicationScoped
@Transactional
public class Demands {
  private static final int LONGEST_REASON = 2000;

  @Inject DemandRepository demands;
  @Inject Institutions institutions;
  @Inject AffiliationClock clock;
  @Inject Event<DemandDecided> decided;
  @Inject Event<DemandsErased> erased;
  @Inject RegistryVersion registry;

  /** A part of a list, and where the next one begins, or null at its end. */
  public record Part(List<DemandView> items, String next) {}

  /**
   * States a demand, which waits for the Hub to look at it.
   *
   * @throws AffiliationProblem invalid, with a violation a field
   */
  public DemandView state(String ownerId, DemandDraft typed) {
    return add(UUID.randomUUID().toString(), ownerId, checked(typed));
  }

  /**
   * The same, once for each of the owner's keys.
   *
   * @param key the owner's name for the request; null for none
   * @return the demand; what an earlier request of the same key and draft made, as it is now
   * @throws AffiliationProblem conflict, {@code idempotency-key-reused}; invalid, with a violation
   *     a field
   */
  public DemandView state(String ownerId, DemandDraft typed, String key) {
    if (key == null) {
      return state(ownerId, typed);
    }
    DemandDraft draft = checked(typed);
    String id = UUID.randomUUID().toString();
    return demands.claim(ownerId, key, draft.fingerprint(), id)
        ? add(id, ownerId, draft)
        : demands
            .claimed(ownerId, key, draft.fingerprint())
            .map(this::view)
            .orElseThrow(() -> AffiliationProblem.of(Kind.CONFLICT, "idempotency-key-reused"));
  }

  private DemandView add(String id, String ownerId, DemandDraft draft) {
    Demand demand =
        new Demand(id, ownerId, draft, institutions.named(draft.institution()), clock.now());
    demands.add(demand);
    return view(demand);
  }

  /** Whether somebody stated a demand. */
  public boolean has(String ownerId) {
    return !demands.of(ownerId).isEmpty();
  }

  /** A demand by its id. */
  public Optional<DemandView> find(String id) {
    return demands.find(id).map(this::view);
  }

  /** Demands, newest first. */
  public Part list(DemandFilter filter, String cursor, int limit) {
    DemandCursor from = DemandCursor.parse(cursor);
    List<Demand> found = demands.newestFirst(filter, from, limit + 1);
    List<Demand> shown = found.stream().limit(limit).toList();
    return new Part(
        shown.stream().map(this::view).toList(),
        found.size() > limit ? DemandCursor.after(shown.get(limit - 1)).text() : null);
  }

  /**
   * Changes a demand, which the Hub then looks at again.
   *
   * @param version the one that the caller saw; null for whatever there is
   * @throws AffiliationProblem changed meanwhile, {@code demand-changed}; conflict, {@code
   *     demand-closed}; invalid, with a violation a field; not found
   */
  public DemandView describe(String id, DemandDraft typed, Long version) {
    DemandDraft draft = checked(typed);
    // Before the demand, as when institutions are joined: no two wait for one another.
    String institution = institutions.named(draft.institution());
    Demand demand = lock(id);
    if (version != null && version != demand.version()) {
      throw AffiliationProblem.of(Kind.CHANGED_MEANWHILE, "demand-changed");
    }
    demand.describe(draft, institution, clock.now());
    return view(demand);
  }

  /**
   * Publishes a demand.
   *
   * @throws AffiliationProblem conflict, {@code demand-not-submitted}; not found
   */
  public DemandView publish(String id, String officerId) {
    Demand demand = lock(id);
    demand.publish(officerId, clock.now());
    return told(demand);
  }

  /**
   * Says why a demand cannot be published.
   *
   * @throws AffiliationProblem conflict, {@code demand-not-submitted}; invalid, {@code
   *     demand-reason}; not found
   */
  public DemandView refuse(String id, String officerId, String reason) {
    String why = reason == null ? "" : reason.strip();
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      throw AffiliationProblem.invalid("reason", "demand-reason", LONGEST_REASON);
    }
    Demand demand = lock(id);
    demand.refuse(officerId, why, clock.now());
    return told(demand);
  }

  private DemandView told(Demand demand) {
    DemandView view = view(demand);
    decided.fire(new DemandDecided(view));
    return view;
  }

  /** Ends a demand. */
  public DemandView close(String id) {
    Demand demand = lock(id);
    demand.close(clock.now());
    return view(demand);
  }

  /**
   * Says how much texts and skills count in the order of candidates, in percent.
   *
   * @throws AffiliationProblem invalid, {@code demand-weights}; not found
   */
  public DemandView weigh(String id, int text, int taxonomy) {
    if (text < 0 || taxonomy < 0 || text > 100 || taxonomy > 100 || text + taxonomy == 0) {
      throw AffiliationProblem.invalid("textWeight", "demand-weights");
    }
    Demand demand = lock(id);
    demand.weigh(text, taxonomy, clock.now());
    return view(demand);
  }

  /** All demands of a person, newest first. */
  public List<DemandView> of(String ownerId) {
    return demands.of(ownerId).stream().map(this::view).toList();
  }

  /** Removes all demands of a person. */
  public void erase(String ownerId) {
    registry.beginErasure();
    List<Demand> gone =
        demands.of(ownerId).stream()
            .map(Demand::id)
            .sorted()
            .flatMap(id -> demands.lock(id).stream())
            .toList();
    if (!gone.isEmpty()) {
      erased.fire(new DemandsErased(gone.stream().map(Demand::id).toList()));
      gone.forEach(demands::remove);
    }
  }

  /** Demands are found by what their words mean from now on. */
  void follow(@Observes SkillDecided decision) {
    List<String> changed = demands.spellings().stream().filter(decision::changes).toList();
    demands.wanting(changed).stream()
        .flatMap(id -> demands.lock(id).stream())
        .forEach(demand -> demand.find(institution(demand), decision.after()));
  }

  /** Demands are found by the name of the institution that is left. */
  void follow(@Observes InstitutionsUnified event) {
    demands
        .ofInstitution(event.left().id())
        .forEach(demand -> demand.find(event.left().name(), SkillTree.current()));
  }

  private DemandView view(Demand demand) {
    return demand.view(institution(demand));
  }

  private String institution(Demand demand) {
    return institutions.find(demand.institutionId()).map(InstitutionView::name).orElse(null);
  }

  private Demand lock(String id) {
    return demands
        .lock(id)
        .orElseThrow(() -> AffiliationProblem.of(Kind.NOT_FOUND, "demand-not-found"));
  }

  private static DemandDraft checked(DemandDraft typed) {
    DemandDraft draft = DemandRules.tidy(typed);
    AffiliationProblem.require(DemandRules.check(draft));
    return draft;
  }
}
