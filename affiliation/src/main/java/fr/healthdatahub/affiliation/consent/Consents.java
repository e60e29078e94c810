package fr.healthdatahub.affiliation.consent;

import fr.healthdatahub.affiliation.registry.RegistryVersion;
import fr.healthdatahub.affiliation.time.AffiliationClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives and withdraws consent, and keeps when. */
@ApplicationScoped
@Transactional
public class Consents {
  @Inject ConsentRepository consents;
  @Inject RegistryVersion registry;
  @Inject AffiliationClock clock;

  /** What a researcher agrees to now. */
  public Set<Purpose> holding(String researcherId) {
    Set<Purpose> holding = EnumSet.noneOf(Purpose.class);
    consents.holding(researcherId).forEach(consent -> holding.add(consent.purpose()));
    return holding;
  }

  /** The same of everybody, by id of the researcher. */
  public Map<String, Set<Purpose>> allHolding() {
    return byResearcher(consents.allHolding());
  }

  /** The same of some researchers. */
  public Map<String, Set<Purpose>> holding(Collection<String> researcherIds) {
    return byResearcher(consents.holding(researcherIds));
  }

  private static Map<String, Set<Purpose>> byResearcher(List<Consent> holding) {
    Map<String, Set<Purpose>> all = new HashMap<>();
    for (Consent consent : holding) {
      all.computeIfAbsent(consent.researcherId(), id -> EnumSet.noneOf(Purpose.class))
          .add(consent.purpose());
    }
    return all;
  }

  /** All that was given and withdrawn, the latest first. */
  public List<ConsentView> history(String researcherId) {
    return consents.of(researcherId).stream().map(Consent::view).toList();
  }

  /**
   * Makes a researcher's consent exactly this; what holds already keeps its day. The caller holds
   * the researcher's row, so that two changes at once do not give the same consent twice.
   */
  public void set(String researcherId, Set<Purpose> wanted) {
    Set<Purpose> missing = EnumSet.noneOf(Purpose.class);
    missing.addAll(wanted);
    for (Consent consent : consents.holding(researcherId)) {
      if (!missing.remove(consent.purpose())) {
        consent.withdraw(clock.now());
      }
    }
    missing.forEach(purpose -> consents.add(new Consent(researcherId, purpose, clock.now())));
    registry.change();
  }

  /** Forgets all of a researcher who is erased. */
  public void erase(String researcherId) {
    consents.removeOf(researcherId);
  }
}
