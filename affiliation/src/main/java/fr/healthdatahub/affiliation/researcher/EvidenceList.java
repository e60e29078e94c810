package fr.healthdatahub.affiliation.researcher;

import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.affiliation.problem.AffiliationProblem.Kind;
import fr.healthdatahub.affiliation.registry.RegistryVersion;
import fr.healthdatahub.affiliation.time.AffiliationClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What researchers did: each work stands once, however often and in whatever spelling it comes. */
@ApplicationScoped
@Transactional
public class EvidenceList {
  private static final int MOST = 10_000;

  /** Characters of all works of one researcher: about 4 MB of memory. */
  private static final int MOST_CHARACTERS = 2_000_000;

  @Inject EvidenceRepository evidence;
  @Inject ResearcherRepository researchers;
  @Inject RegistryVersion registry;
  @Inject AffiliationClock clock;

  /** All of a researcher, in the order in which it came. */
  public List<EvidenceView> of(String researcherId) {
    return evidence.of(researcherId).stream().map(Evidence::view).toList();
  }

  /**
   * Adds what is new; what is known by its DOI, or by kind, title and year, is completed.
   *
   * @throws AffiliationProblem invalid: {@code evidence-title}, {@code evidence-year}, {@code
   *     evidence-doi}, {@code evidence-url}, {@code too-much-evidence}; not found
   */
  public AddedEvidence add(String researcherId, List<NewEvidence> told) {
    Researcher researcher = lock(researcherId);
    Map<String, Evidence> known = new HashMap<>();
    List<Evidence> all = new ArrayList<>(evidence.of(researcherId));
    all.forEach(one -> remember(known, one));
    int added = 0;
    int completed = 0;
    for (NewEvidence one : told.stream().map(EvidenceRules::tidy).toList()) {
      Evidence same = one.doi() == null ? null : known.get(one.doi());
      if (same == null && !one.title().isEmpty()) {
        Evidence titled = known.get(Evidence.key(one));
        boolean another = titled != null && one.doi() != null && titled.doi() != null;
        same = another ? null : titled;
      }
      if (same == null) {
        same = new Evidence(researcherId, one, clock.now());
        evidence.add(same);
        all.add(same);
        added++;
      } else if (same.complete(one)) {
        completed++;
      }
      remember(known, same);
    }
    require(all);
    evidence.flush();
    researcher.changed(clock.now());
    registry.change();
    return new AddedEvidence(added, completed, told.size() - added - completed);
  }

  private static void require(List<Evidence> all) {
    if (all.size() > MOST || all.stream().mapToLong(Evidence::length).sum() > MOST_CHARACTERS) {
      throw AffiliationProblem.invalid("items", "too-much-evidence", MOST, MOST_CHARACTERS);
    }
  }

  /** Removes one; nothing happens when it is not there or another's. */
  public void remove(String researcherId, String id) {
    Researcher researcher = lock(researcherId);
    evidence
        .find(id)
        .filter(one -> one.researcherId().equals(researcherId))
        .ifPresent(
            one -> {
              evidence.remove(one);
              researcher.changed(clock.now());
              registry.change();
            });
  }

  private static void remember(Map<String, Evidence> known, Evidence one) {
    if (one.doi() != null) {
      known.putIfAbsent(one.doi(), one);
    }
    known.putIfAbsent(one.titleKey(), one);
  }

  private Researcher lock(String id) {
    return researchers
        .lock(id)
        .orElseThrow(() -> AffiliationProblem.of(Kind.NOT_FOUND, "researcher-not-found"));
  }
}
