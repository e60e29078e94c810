package fr.healthdatahub.affiliation.researcher;

import fr.healthdatahub.affiliation.consent.Consents;
import fr.healthdatahub.affiliation.consent.Purpose;
import fr.healthdatahub.affiliation.institution.InstitutionView;
import fr.healthdatahub.affiliation.institution.Institutions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the whole registry, a part at a time, for what is derived from it. */
@ApplicationScoped
@Transactional
public class RegistryReader {
  /** Each may hold 4 MB of evidence, and few do. */
  private static final int AT_ONCE = 25;

  @Inject ResearcherRepository researchers;
  @Inject EvidenceRepository evidence;
  @Inject Institutions institutions;
  @Inject Consents consents;

  /** Hands over every researcher once, in the order of their ids. */
  public void forEach(Consumer<Registered> taker) {
    Map<String, Set<Purpose>> agreed = consents.allHolding();
    Map<String, InstitutionView> places = institutions.all();
    String last = "";
    List<Researcher> part = researchers.after(last, AT_ONCE);
    while (!part.isEmpty()) {
      Map<String, List<EvidenceView>> done = evidence(part);
      for (Researcher one : part) {
        InstitutionView place = places.get(one.institutionId());
        taker.accept(
            new Registered(
                one.view(place == null ? null : place.name()),
                agreed.getOrDefault(one.id(), Set.of()),
                place,
                done.getOrDefault(one.id(), List.of())));
      }
      last = part.get(part.size() - 1).id();
      part.forEach(researchers::forget);
      part = researchers.after(last, AT_ONCE);
    }
  }

  /** One researcher, as {@link #forEach} would hand them over. */
  public Optional<Registered> find(String id) {
    return Optional.ofNullable(of(List.of(id)).get(id));
  }

  /** Some of them, by id, as they are now; those who are not there are left out. */
  public Map<String, Registered> of(Collection<String> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    Map<String, Set<Purpose>> agreed = consents.holding(ids);
    List<Researcher> found = researchers.all(ids);
    Map<String, List<EvidenceView>> done = evidence(found);
    Map<String, Optional<InstitutionView>> places = new HashMap<>();
    Map<String, Registered> some = new HashMap<>();
    for (Researcher one : found) {
      InstitutionView place =
          places.computeIfAbsent(one.institutionId(), institutions::find).orElse(null);
      some.put(
          one.id(),
          new Registered(
              one.view(place == null ? null : place.name()),
              agreed.getOrDefault(one.id(), Set.of()),
              place,
              done.getOrDefault(one.id(), List.of())));
    }
    return some;
  }

  /**
   * One of them, who stays as they are until the caller's transaction ends: no consent is withdrawn
   * meanwhile, and nobody is erased.
   */
  public Optional<Registered> hold(String id) {
    return researchers.lock(id).map(held -> of(List.of(id)).get(id));
  }

  private Map<String, List<EvidenceView>> evidence(List<Researcher> part) {
    Map<String, List<EvidenceView>> byResearcher = new HashMap<>();
    for (Evidence one : evidence.of(part.stream().map(Researcher::id).toList())) {
      byResearcher.computeIfAbsent(one.researcherId(), id -> new ArrayList<>()).add(one.view());
    }
    return byResearcher;
  }
}
