package fr.healthdatahub.affiliation.assignment;

import fr.healthdatahub.affiliation.assignment.NoAssignment.Cause;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Assigns experts to demands: each demand gets so many, each expert takes at most so many. */
public final class Assigner {
  /** A minute for 25 demands and 200 experts whose scores are alike. */
  private static final int PATIENT = 400;

  /** Floors are searched down to this share of the range between the two known ends. */
  private static final double FINEST = 1e-6;

  private final ScoreMatrix matrix;
  private final int perDemand;
  private final Flow flow;

  /**
   * @param perDemand experts of each demand, at least 1
   * @param load most demands of each expert, at least 1
   * @throws NoAssignment when no assignment keeps these constraints
   */
  public Assigner(ScoreMatrix matrix, int perDemand, int load) throws NoAssignment {
    this(matrix, perDemand, same(matrix, load));
  }

  /**
   * The same with a load of each expert's own.
   *
   * @param loads most demands of each expert, one a row of the matrix, at least 0
   */
  public Assigner(ScoreMatrix matrix, int perDemand, int[] loads) throws NoAssignment {
    if (perDemand < 1 || loads.length != matrix.experts().size()) {
      throw new IllegalArgumentException("At least one expert a demand, and a load an expert");
    }
    this.matrix = matrix;
    this.perDemand = perDemand;
    this.flow = new Flow(matrix, perDemand, loads);
    long places = (long) matrix.demands().size() * perDemand;
    long hands = Arrays.stream(loads).asLongStream().sum();
    for (int demand = 0; demand < matrix.demands().size(); demand++) {
      if (matrix.allowedFor(demand) < perDemand) {
        String name = matrix.demands().get(demand);
        throw new NoAssignment(Cause.DEMAND, name, perDemand, matrix.allowedFor(demand));
      }
    }
    if (hands < places) {
      throw new NoAssignment(Cause.LOAD, "", (int) places, (int) hands);
    }
  }

  private static int[] same(ScoreMatrix matrix, int load) {
    if (load < 1) {
      throw new IllegalArgumentException("At least one demand an expert");
    }
    int[] loads = new int[matrix.experts().size()];
    Arrays.fill(loads, load);
    return loads;
  }

  /**
   * The assignment with the highest sum of scores.
   *
   * @throws NoAssignment when too few pairs are allowed
   */
  public Assignment best() throws NoAssignment {
    Flow.Filled filled = flow.best(Set.of(), Set.of());
    if (!filled.complete()) {
      throw lacking(filled);
    }
    return new Assignment(filled.experts(), filled.sums(), true);
  }

  /**
   * The assignment whose worst-off demand has as much as any assignment can give it, and among
   * those the highest sum.
   *
   * @throws NoAssignment when too few pairs are allowed
   */
  public Assignment fair() throws NoAssignment {
    return fair(PATIENT, () -> false);
  }

  /**
   * The same for somebody who waits: the floor may be a little lower than it could be, and is then
   * not proven.
   *
   * @param effort how many flows are looked into for one floor, at most
   * @param late asked before each flow: once it is, the best floor found by then is taken
   * @throws NoAssignment when too few pairs are allowed
   */
  public Assignment fair(int effort, BooleanSupplier late) throws NoAssignment {
    Assignment best = best();
    FairSearch search = new FairSearch(matrix, flow, perDemand, effort, late);
    Flow.Filled found = search.atLeast(search.ceiling());
    if (found == null) {
      found = bisected(search, best);
    }
    return found == null
        ? new Assignment(best.experts(), best.sums(), !search.cutShort())
        : new Assignment(found.experts(), found.sums(), !search.cutShort());
  }

  private Flow.Filled bisected(FairSearch search, Assignment best) {
    double low = best.worst();
    double high = search.ceiling();
    double finest = FINEST * Math.max(1e-9, high - low);
    Flow.Filled found = null;
    while (high - low > finest) {
      double floor = (low + high) / 2;
      Flow.Filled next = search.atLeast(floor);
      if (next == null) {
        high = floor;
      } else {
        found = next;
        low = Math.max(floor, new Assignment(next.experts(), next.sums(), true).worst());
      }
    }
    return found;
  }

  private NoAssignment lacking(Flow.Filled filled) {
    List<String> names = new ArrayList<>();
    int missing = 0;
    for (int demand = 0; demand < filled.missing().length; demand++) {
      if (filled.missing()[demand] > 0) {
        names.add(matrix.demands().get(demand));
        missing += filled.missing()[demand];
      }
    }
    int places = matrix.demands().size() * perDemand;
    return new NoAssignment(Cause.PAIRS, String.join(", ", names), places, places - missing);
  }
}
