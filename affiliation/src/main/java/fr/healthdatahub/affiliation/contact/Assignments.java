package fr.healthdatahub.affiliation.contact;

import static fr.healthdatahub.affiliation.researcher.ViewingKind.MATCHED;

import fr.healthdatahub.affiliation.assignment.Assigner;
import fr.healthdatahub.affiliation.assignment.Assignment;
import fr.healthdatahub.affiliation.assignment.NoAssignment;
import fr.healthdatahub.affiliation.assignment.ScoreMatrix;
import fr.healthdatahub.affiliation.candidate.CandidateView;
import fr.healthdatahub.affiliation.candidate.Candidates;
import fr.healthdatahub.affiliation.demand.DemandStatus;
import fr.healthdatahub.affiliation.demand.DemandView;
import fr.healthdatahub.affiliation.demand.Demands;
import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.affiliation.problem.AffiliationProblem.Kind;
import fr.healthdatahub.affiliation.researcher.Viewings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Several demands at once: who is proposed for which, so that nobody is asked more than they take.
 */
@ApplicationScoped
public class Assignments {
  private static final int MOST_DEMANDS = 50;
  private static final int MOST_EACH = 20;

  /** Somebody waits for the answer: some seconds where the best floor takes minutes. */
  private static final int EFFORT = 15;

  /** A busy machine takes longer for each flow: then fewer are looked into. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Inject Candidates candidates;
  @Inject Demands demands;
  @Inject OpenProposals open;
  @Inject Proposals proposals;
  @Inject Viewings viewings;

  /**
   * A researcher for a demand.
   *
   * @param proposal null when it was only planned, or refused
   * @param refused the code of what stood against it a moment later; null for nothing
   */
  public record Pair(
      String demandId,
      String researcherId,
      String name,
      double score,
      ProposalView proposal,
      String refused) {}

  /**
   * Who is for which demand.
   *
   * @param total sum of all scores
   * @param worst sum of the scores of the demand that fares worst
   * @param proven false when the search ended early: the worst might fare a little better
   */
  public record Plan(List<Pair> pairs, double total, double worst, boolean proven) {
    /** Ids of the researchers by that of the demand, in the order of the pairs. */
    public Map<String, List<String>> researchers() {
      return pairs.stream()
          .collect(
              Collectors.groupingBy(
                  Pair::demandId,
                  LinkedHashMap::new,
                  Collectors.mapping(Pair::researcherId, Collectors.toList())));
    }
  }

  /**
   * Finds the best assignment for an officer; nobody is asked, but everybody in it can read who saw
   * them.
   *
   * @param perDemand researchers of each demand, 1 to 20
   * @param fair whether the demand that fares worst comes first, before the sum of all
   * @throws AffiliationProblem not found, {@code demand-not-found}; invalid: {@code
   *     assignment-demands}, {@code assignment-number}; conflict: {@code demand-not-published}, and
   *     what has to give: {@code assignment-load}, {@code assignment-demand}, {@code
   *     assignment-pairs}
   */
  public Plan plan(List<String> demandIds, int perDemand, boolean fair, String officerId) {
    Plan plan = best(demandIds, perDemand, fair);
    plan.researchers().forEach((id, seen) -> viewings.note(seen, officerId, MATCHED, id));
    return plan;
  }

  private Plan best(List<String> demandIds, int perDemand, boolean fair) {
    Map<String, DemandView> wanted = wanted(demandIds);
    if (perDemand < 1 || perDemand > MOST_EACH) {
      throw AffiliationProblem.invalid("perDemand", "assignment-number", MOST_EACH);
    }
    Map<String, Map<String, CandidateView>> found = new LinkedHashMap<>();
    Set<String> researchers = new LinkedHashSet<>();
    for (String id : wanted.keySet()) {
      Set<String> asked = asked(id);
      Map<String, CandidateView> some = new LinkedHashMap<>();
      for (CandidateView one : candidates.of(id, null, null, Candidates.MOST).candidates()) {
        if (!asked.contains(one.researcherId())) {
          some.put(one.researcherId(), one);
        }
      }
      found.put(id, some);
      researchers.addAll(some.keySet());
    }
    return solved(wanted, found, List.copyOf(researchers), perDemand, fair);
  }

  /** The same, and everybody in it is proposed; who can no longer be is told with the reason. */
  public Plan propose(
      List<String> demandIds, int perDemand, boolean fair, String officerId, String message) {
    Plan plan = plan(demandIds, perDemand, fair, officerId);
    List<Pair> done = propose(plan.pairs(), officerId, message);
    return new Plan(done, plan.total(), plan.worst(), plan.proven());
  }

  /**
   * Proposes exactly these, of a plan that the officer saw: asked again, nobody else is asked.
   *
   * @return the same pairs, each with its proposal, or the code of what stands against it
   * @throws AffiliationProblem invalid, {@code proposal-text}: then nobody is asked
   */
  public List<Pair> propose(List<Pair> chosen, String officerId, String message) {
    List<Pair> done = new ArrayList<>();
    for (Pair pair : chosen) {
      try {
        ProposalView proposal =
            proposals.propose(pair.demandId(), pair.researcherId(), officerId, message, null, null);
        done.add(
            new Pair(
                pair.demandId(), pair.researcherId(), pair.name(), pair.score(), proposal, null));
      } catch (AffiliationProblem meanwhile) {
        if (meanwhile.kind() == Kind.INVALID) {
          throw meanwhile;
        }
        done.add(
            new Pair(
                pair.demandId(),
                pair.researcherId(),
                pair.name(),
                pair.score(),
                null,
                meanwhile.code()));
      }
    }
    return done;
  }

  /** Who was proposed for a demand before, and may not be once more. */
  private Set<String> asked(String demandId) {
    return proposals.ofDemand(demandId).stream()
        .filter(one -> one.status() != ProposalStatus.WITHDRAWN)
        .map(ProposalView::researcherId)
        .collect(Collectors.toSet());
  }

  private Map<String, DemandView> wanted(List<String> ids) {
    Set<String> once = new LinkedHashSet<>(ids);
    if (once.isEmpty() || once.size() > MOST_DEMANDS) {
      throw AffiliationProblem.invalid("demandIds", "assignment-demands", MOST_DEMANDS);
    }
    Map<String, DemandView> wanted = new LinkedHashMap<>();
    for (String id : once) {
      DemandView demand =
          demands
              .find(id)
              .orElseThrow(() -> AffiliationProblem.of(Kind.NOT_FOUND, "demand-not-found"));
      if (demand.status() != DemandStatus.PUBLISHED) {
        throw AffiliationProblem.of(Kind.CONFLICT, "demand-not-published");
      }
      wanted.put(id, demand);
    }
    return wanted;
  }

  private Plan solved(
      Map<String, DemandView> wanted,
      Map<String, Map<String, CandidateView>> found,
      List<String> researchers,
      int perDemand,
      boolean fair) {
    List<String> ids = List.copyOf(wanted.keySet());
    double[][] scores = new double[researchers.size()][ids.size()];
    int[] loads = loads(found, researchers);
    for (int row = 0; row < scores.length; row++) {
      for (int column = 0; column < ids.size(); column++) {
        CandidateView pair = found.get(ids.get(column)).get(researchers.get(row));
        scores[row][column] = pair == null || loads[row] == 0 ? Double.NaN : pair.score();
      }
    }
    try {
      Assigner assigner = new Assigner(new ScoreMatrix(researchers, ids, scores), perDemand, loads);
      long end = System.nanoTime() + PATIENCE.toNanos();
      Assignment best =
          fair ? assigner.fair(EFFORT, () -> System.nanoTime() - end > 0) : assigner.best();
      List<Pair> pairs = new ArrayList<>();
      for (int column = 0; column < ids.size(); column++) {
        for (int row : best.experts().get(column)) {
          CandidateView pair = found.get(ids.get(column)).get(researchers.get(row));
          pairs.add(
              new Pair(
                  ids.get(column),
                  pair.researcherId(),
                  pair.card().name(),
                  pair.score(),
                  null,
                  null));
        }
      }
      return new Plan(pairs, best.total(), best.worst(), best.proven());
    } catch (NoAssignment infeasible) {
      throw told(infeasible, wanted);
    }
  }

  /** What each takes beside all that they are asked already. */
  private int[] loads(Map<String, Map<String, CandidateView>> found, List<String> researchers) {
    Map<String, Integer> all = open.besides(null);
    int[] loads = new int[researchers.size()];
    for (Map.Entry<String, Map<String, CandidateView>> one : found.entrySet()) {
      Map<String, Integer> others = open.besides(one.getKey());
      for (int row = 0; row < loads.length; row++) {
        String id = researchers.get(row);
        CandidateView candidate = one.getValue().get(id);
        if (candidate != null) {
          int here = all.getOrDefault(id, 0) - others.getOrDefault(id, 0);
          loads[row] = Math.max(0, candidate.capacity() - here);
        }
      }
    }
    return loads;
  }

  private static AffiliationProblem told(NoAssignment infeasible, Map<String, DemandView> wanted) {
    Set<String> named = new HashSet<>(Arrays.asList(infeasible.demand().split(", ")));
    String titles =
        wanted.values().stream()
            .filter(demand -> named.contains(demand.id()))
            .map(demand -> demand.draft().title())
            .collect(Collectors.joining(", "));
    int needed = infeasible.needed();
    int possible = infeasible.possible();
    return switch (infeasible.constraint()) {
      case LOAD -> AffiliationProblem.of(Kind.CONFLICT, "assignment-load", needed, possible);
      case DEMAND ->
          AffiliationProblem.of(Kind.CONFLICT, "assignment-demand", titles, needed, possible);
      case PAIRS ->
          AffiliationProblem.of(Kind.CONFLICT, "assignment-pairs", titles, needed, possible);
    };
  }
}
