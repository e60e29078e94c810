package fr.healthdatahub.affiliation.researcher;

import fr.healthdatahub.affiliation.consent.Consents;
import fr.healthdatahub.affiliation.consent.Purpose;
import fr.healthdatahub.affiliation.institution.InstitutionView;
import fr.healthdatahub.affiliation.institution.Institutions;
import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.affiliation.problem.AffiliationProblem.Kind;
import fr.healthdatahub.affiliation.registry.RegistryVersion;
import fr.healthdatahub.affiliation.time.AffiliationClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The registry of researchers: joining, changing, pausing and leaving it. */
@ApplicationScoped
@Transactional
public class Researchers {
  @Inject ResearcherRepository researchers;
  @Inject Institutions institutions;
  @Inject Consents consents;
  @Inject RegistryVersion registry;
  @Inject AffiliationClock clock;
  @Inject Event<ResearcherErased> erased;
  @Inject Event<ConsentsChanged> changed;

  /**
   * Makes somebody a researcher of the registry.
   *
   * @throws AffiliationProblem conflict: {@code already-affiliated}, {@code orcid-taken}; invalid,
   *     with a violation a field
   */
  public ResearcherView join(String personId, Profile typed, Set<Purpose> agreed) {
    Profile profile = checked(typed);
    if (researchers.ofPerson(personId).isPresent()) {
      throw AffiliationProblem.of(Kind.CONFLICT, "already-affiliated");
    }
    String place = institutions.named(profile.institution());
    requireFree(profile.orcid(), personId);
    Researcher researcher = new Researcher(personId, profile, place, clock.now());
    try {
      researchers.add(researcher);
    } catch (PersistenceException sameMoment) {
      throw AffiliationProblem.of(Kind.CONFLICT, "already-affiliated");
    }
    consents.set(researcher.id(), agreed);
    return view(researcher);
  }

  /** A researcher by their id in the registry. */
  public Optional<ResearcherView> find(String id) {
    return researchers.find(id).map(this::view);
  }

  /** The researcher that a person is, if they joined. */
  public Optional<ResearcherView> ofPerson(String personId) {
    return researchers.ofPerson(personId).map(this::view);
  }

  /**
   * Changes what a researcher says about themselves.
   *
   * @param version the one that the caller saw; null for whatever there is
   * @throws AffiliationProblem changed meanwhile, {@code profile-changed}; conflict, {@code
   *     orcid-taken}; invalid, with a violation a field; not found
   */
  public ResearcherView describe(String id, Profile typed, Long version) {
    Profile profile = checked(typed);
    // Before the researcher, as when institutions are joined: no two wait for one another.
    String place = institutions.named(profile.institution());
    Researcher researcher = lock(id, version);
    if (!Objects.equals(profile.orcid(), researcher.orcid())) {
      requireFree(profile.orcid(), researcher.personId());
    }
    researcher.describe(profile, place, clock.now());
    registry.change();
    return view(researcher);
  }

  /**
   * Makes a researcher's consent exactly this.
   *
   * @param version the one of the profile that the caller saw; null for whatever there is
   * @throws AffiliationProblem changed meanwhile, {@code profile-changed}; not found
   */
  public ResearcherView agree(String id, Set<Purpose> agreed, Long version) {
    Researcher researcher = lock(id, version);
    // Proposals before the registry, as in every erasure: no two wait for one another.
    changed.fire(new ConsentsChanged(id, agreed));
    consents.set(id, agreed);
    researcher.confirm(clock.now());
    researcher.changed(clock.now());
    return view(researcher);
  }

  /** Takes a researcher out of matching until they come back, or brings them back. */
  public ResearcherView pause(String id, boolean paused) {
    Researcher researcher = lock(id);
    researcher.pause(paused, clock.now());
    registry.change();
    return view(researcher);
  }

  /** Notes that a researcher is still there and still agrees. */
  public ResearcherView confirm(String id) {
    Researcher researcher = lock(id);
    researcher.confirm(clock.now());
    researcher.changed(clock.now());
    registry.change();
    return view(researcher);
  }

  /** Removes all that affiliation knows about a person; nothing happens when that is nothing. */
  public void erase(String personId) {
    registry.beginErasure();
    researchers
        .ofPerson(personId)
        .flatMap(researcher -> researchers.lock(researcher.id()))
        .ifPresent(this::erase);
  }

  void erase(Researcher researcher) {
    erased.fire(new ResearcherErased(researcher.id()));
    consents.erase(researcher.id());
    researchers.remove(researcher);
    registry.change();
  }

  ResearcherView view(Researcher researcher) {
    return researcher.view(
        institutions.find(researcher.institutionId()).map(InstitutionView::name).orElse(null));
  }

  /** One iD, one profile: whoever writes one holds the registry, so that no two do at once. */
  private void requireFree(String orcid, String personId) {
    if (orcid == null) {
      return;
    }
    registry.hold();
    if (researchers.hasOrcid(orcid, personId)) {
      throw AffiliationProblem.of(Kind.CONFLICT, "orcid-taken", orcid);
    }
  }

  private Researcher lock(String id, Long version) {
    Researcher researcher = lock(id);
    if (version != null && version != researcher.version()) {
      throw AffiliationProblem.of(Kind.CHANGED_MEANWHILE, "profile-changed");
    }
    return researcher;
  }

  private Researcher lock(String id) {
    return researchers
        .lock(id)
        .orElseThrow(() -> AffiliationProblem.of(Kind.NOT_FOUND, "researcher-not-found"));
  }

  private static Profile checked(Profile typed) {
    Profile profile = ProfileRules.tidy(typed);
    AffiliationProblem.require(ProfileRules.check(profile));
    return profile;
  }
}
