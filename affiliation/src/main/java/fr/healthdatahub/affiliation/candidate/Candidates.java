package fr.healthdatahub.affiliation.candidate;

import fr.healthdatahub.affiliation.conflict.Ties;
import fr.healthdatahub.affiliation.demand.DemandView;
import fr.healthdatahub.affiliation.demand.Demands;
import fr.healthdatahub.affiliation.matching.Demand;
import fr.healthdatahub.affiliation.matching.Exclusion;
import fr.healthdatahub.affiliation.matching.Exclusion.Reason;
import fr.healthdatahub.affiliation.matching.HardFilters;
import fr.healthdatahub.affiliation.matching.Match;
import fr.healthdatahub.affiliation.matching.MatchIndex;
import fr.healthdatahub.affiliation.matching.MatchResult;
import fr.healthdatahub.affiliation.matching.Weights;
import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.affiliation.problem.AffiliationProblem.Kind;
import fr.healthdatahub.affiliation.researcher.Registered;
import fr.healthdatahub.affiliation.researcher.RegistryReader;
import fr.healthdatahub.affiliation.researcher.ViewingKind;
import fr.healthdatahub.affiliation.researcher.Viewings;
import fr.healthdatahub.affiliation.time.AffiliationClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Finds who could help with a demand. What the index says is looked at again in the database before
 * anybody sees it: who withdrew, paused or left a second ago is not there.
 */
@ApplicationScoped
public class Candidates {
  /** More are not looked at. */
  public static final int MOST = 200;

  @Inject Demands demands;
  @Inject DemandProfile profiles;
  @Inject CandidateIndex index;
  @Inject RegistryReader registry;
  @Inject Commitments commitments;
  @Inject Viewings viewings;
  @Inject AffiliationClock clock;

  /** A demand with what was looked up once for all candidates of it. */
  private record Asked(
      Demand demand,
      Ties openTies,
      Weights weights,
      Map<String, Integer> taken,
      Set<String> muting,
      int year) {
    List<Exclusion> against(IndexedExpert expert) {
      List<Exclusion> reasons =
          new ArrayList<>(HardFilters.of(expert.taking(taken(expert)), demand, year));
      if (reasons.removeIf(one -> one.reason().conflict())) {
        // Some rest on what people hide: those are not told, but that there is one.
        List<Exclusion> told = HardFilters.conflicts(expert.openTies(), openTies, year);
        reasons.addAll(told.isEmpty() ? List.of(new Exclusion(Reason.CONFLICT, "")) : told);
      }
      if (muting.contains(expert.researcherId())) {
        reasons.add(new Exclusion(Reason.MUTED, ""));
      }
      return reasons;
    }

    int taken(IndexedExpert expert) {
      return taken.getOrDefault(expert.researcherId(), 0);
    }
  }

  /** What was found in the index, and the version of everybody in it. */
  private record Found(
      int researchers,
      double textShare,
      List<Hit> best,
      List<Hit> refused,
      Set<String> ids,
      Map<Reason, Integer> against) {}

  private record Hit(Match match, IndexedExpert expert, int capacity, List<Exclusion> reasons) {}

  /**
   * Candidates of a demand for an officer, which is noted for each of them to read.
   *
   * @param textWeight percent; null for what the demand says
   * @param taxonomyWeight percent; null for what the demand says
   * @param top how many at most, 1 to {@link #MOST}
   * @throws AffiliationProblem not found, {@code demand-not-found}; invalid, {@code demand-weights}
   */
  public CandidateList show(
      String demandId, Integer textWeight, Integer taxonomyWeight, int top, String officerId) {
    CandidateList list = list(demandId, textWeight, taxonomyWeight, top, true);
    viewings.note(list.researcherIds(), officerId, ViewingKind.MATCHED, demandId);
    return list;
  }

  /** The same for the Hub itself; nobody sees it, and nobody is counted. */
  public CandidateList of(String demandId, Integer textWeight, Integer taxonomyWeight, int top) {
    return list(demandId, textWeight, taxonomyWeight, top, false);
  }

  private CandidateList list(
      String demandId, Integer textWeight, Integer taxonomyWeight, int top, boolean counted) {
    DemandView view = demand(demandId);
    int text = textWeight == null ? view.textWeight() : textWeight;
    int taxonomy = taxonomyWeight == null ? view.taxonomyWeight() : taxonomyWeight;
    Asked asked = asked(view, weights(text, taxonomy));
    Found found = find(asked, Math.max(1, Math.min(MOST, top)), counted);
    Map<String, Registered> now = registry.of(found.ids());
    return new CandidateList(
        demandId,
        text,
        taxonomy,
        found.textShare(),
        found.researchers(),
        views(found.best(), found.textShare(), now),
        views(found.refused(), found.textShare(), now),
        found.against());
  }

  /**
   * How well one researcher fits a demand; empty while the index does not have them.
   *
   * @throws AffiliationProblem as {@link #show}
   */
  public OptionalDouble score(
      String demandId, String researcherId, int textWeight, int taxonomyWeight) {
    Demand demand = profiles.known(demand(demandId)).demand();
    Weights weights = weights(textWeight, taxonomyWeight);
    return index.search(
        indexed -> {
          var position = indexed.position(researcherId);
          return position.isEmpty()
              ? OptionalDouble.empty()
              : OptionalDouble.of(
                  indexed.index().one(demand, weights, position.getAsInt()).match().score());
        });
  }

  /**
   * Why one researcher fits a demand, for that researcher; whatever stands against them is left
   * out. Empty while the index does not have them as they are.
   *
   * @throws AffiliationProblem as {@link #show}
   */
  public Optional<CandidateView> own(
      String demandId, String researcherId, int textWeight, int taxonomyWeight) {
    Asked asked = asked(demand(demandId), weights(textWeight, taxonomyWeight));
    Found found =
        index.search(
            indexed -> {
              var position = indexed.position(researcherId);
              if (position.isEmpty()) {
                return null;
              }
              MatchIndex.One one =
                  indexed.index().one(asked.demand(), asked.weights(), position.getAsInt());
              Hit hit = hit(one.match(), List.of(), indexed, asked, new HashSet<>());
              return new Found(
                  indexed.size(), one.textShare(), List.of(hit), List.of(), Set.of(), Map.of());
            });
    return found == null
        ? Optional.empty()
        : views(found.best(), found.textShare(), registry.of(Set.of(researcherId))).stream()
            .findFirst();
  }

  /**
   * What stands against a researcher, by the database and not by the index.
   *
   * @return empty when they may be proposed; a lack of consent comes first
   */
  public List<Exclusion> against(DemandView view, Registered researcher) {
    if (!CandidateIndex.takesPart(researcher)) {
      return List.of(new Exclusion(Reason.CONSENT, ""));
    }
    var expert = ExpertProfile.of(researcher, profiles.email(researcher.researcher().personId()));
    return asked(view, weights(view.textWeight(), view.taxonomyWeight()))
        .against(IndexedExpert.of(researcher, expert));
  }

  private DemandView demand(String id) {
    return demands
        .find(id)
        .orElseThrow(() -> AffiliationProblem.of(Kind.NOT_FOUND, "demand-not-found"));
  }

  private Asked asked(DemandView view, Weights weights) {
    DemandProfile.Known known = profiles.known(view);
    return new Asked(
        known.demand(),
        known.openTies(),
        weights,
        commitments.besides(view.id()),
        commitments.muting(view.ownerId(), view.institutionId()),
        clock.today().getYear());
  }

  private static Weights weights(int text, int taxonomy) {
    if (text < 0 || taxonomy < 0 || text > 100 || taxonomy > 100 || text + taxonomy == 0) {
      throw AffiliationProblem.invalid("textWeight", "demand-weights");
    }
    return new Weights(text, taxonomy);
  }

  private Found find(Asked asked, int top, boolean counted) {
    return index.search(
        indexed -> {
          MatchResult result =
              indexed
                  .index()
                  .best(
                      asked.demand(),
                      asked.weights(),
                      top,
                      source -> asked.against(indexed.expert(source)));
          Set<String> ids = new HashSet<>();
          List<Hit> best = new ArrayList<>();
          for (int rank = 0; rank < result.size(); rank++) {
            best.add(hit(result.match(rank), List.of(), indexed, asked, ids));
          }
          List<Hit> refused = new ArrayList<>();
          for (int rank = 0; rank < Math.min(top, result.refusedSize()); rank++) {
            refused.add(hit(result.refused(rank), result.reasons(rank), indexed, asked, ids));
          }
          return new Found(
              indexed.size(),
              result.textShare(),
              best,
              refused,
              ids,
              counted ? against(asked, indexed) : Map.of());
        });
  }

  /** A search skips whoever cannot stand among the best; these are looked at one by one. */
  private static Map<Reason, Integer> against(Asked asked, IndexedRegistry indexed) {
    Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
    indexed.experts().parallelStream()
        .map(asked::against)
        .filter(reasons -> !reasons.isEmpty())
        .map(reasons -> reasons.get(0).reason())
        .toList()
        .forEach(reason -> counts.merge(reason, 1, Integer::sum));
    return counts;
  }

  private static Hit hit(
      Match match, List<Exclusion> reasons, IndexedRegistry indexed, Asked asked, Set<String> ids)
      throws IOException {
    IndexedExpert expert = indexed.expert(match.source());
    ids.add(expert.researcherId());
    int capacity = Math.max(0, expert.offer().capacity() - asked.taken(expert));
    return new Hit(match, expert, capacity, reasons);
  }

  /** Only who is in the database exactly as they were indexed; others come with the next index. */
  private static List<CandidateView> views(
      List<Hit> hits, double textShare, Map<String, Registered> now) {
    return hits.stream()
        .filter(
            hit -> {
              Registered one = now.get(hit.expert().researcherId());
              return one != null
                  && CandidateIndex.takesPart(one)
                  && one.researcher().version() == hit.expert().version();
            })
        .map(
            hit ->
                Reasons.view(
                    hit.match(),
                    now.get(hit.expert().researcherId()),
                    textShare,
                    hit.capacity(),
                    hit.reasons()))
        .toList();
  }
}
