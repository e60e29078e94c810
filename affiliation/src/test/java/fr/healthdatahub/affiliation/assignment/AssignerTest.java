package fr.healthdatahub.affiliation.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.affiliation.assignment.NoAssignment.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AssignerTest {
  private static final double NO = Double.NaN;

  private static ScoreMatrix matrix(double[][] scores) {
    List<String> experts = new ArrayList<>();
    List<String> demands = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      experts.add("e" + i);
    }
    for (int i = 0; i < scores[0].length; i++) {
      demands.add("d" + i);
    }
    return new ScoreMatrix(experts, demands, scores);
  }

  @Test
  void theBestSumBeatsTakingTheBestPairFirst() throws NoAssignment {
    Assignment best = new Assigner(matrix(new double[][] {{10, 9}, {8, 1}}), 1, 1).best();
    assertEquals(17, best.total());
    assertEquals(List.of(List.of(1), List.of(0)), best.experts());
  }

  @Test
  void theFairOneRaisesTheWorstOffAndThenTheSum() throws NoAssignment {
    double[][] scores = {{10, 5, 5}, {6, 1, 4}, {6, 4, 0}};
    Assigner assigner = new Assigner(matrix(scores), 1, 1);
    assertEquals(18, assigner.best().total());
    Assignment fair = assigner.fair();
    assertEquals(4, fair.worst());
    assertTrue(fair.proven());
  }

  @Test
  void smallMatricesAgreeWithTryingAll() throws NoAssignment {
    Random random = new Random(7);
    for (int round = 0; round < 60; round++) {
      double[][] scores = new double[5][4];
      for (double[] row : scores) {
        for (int i = 0; i < row.length; i++) {
          row[i] = random.nextInt(10) == 0 ? NO : random.nextInt(200) / 10.0 - 4;
        }
      }
      double[] tried = tried(scores);
      if (Double.isInfinite(tried[0])) {
        continue;
      }
      Assigner assigner = new Assigner(matrix(scores), 2, 2);
      assertEquals(tried[0], assigner.best().total(), 1e-9);
      Assignment fair = assigner.fair();
      assertEquals(tried[1], fair.worst(), 1e-9, "floor of round " + round);
      assertEquals(tried[2], fair.total(), 1e-9, "sum of round " + round);
    }
  }

  /** Experts who are good or bad at nearly everything, so that a floor is hard to prove. */
  private static Assigner hard() throws NoAssignment {
    Random random = new Random(5);
    double[][] scores = new double[35][10];
    for (double[] row : scores) {
      double good = random.nextDouble();
      for (int i = 0; i < row.length; i++) {
        row[i] = Math.round(1000 * (0.6 * good + 0.4 * random.nextDouble())) / 1000.0;
      }
    }
    return new Assigner(matrix(scores), 3, 1);
  }

  @Test
  void whoCannotWaitGetsAFloorThatIsNotTheLowestAndSaysSo() throws NoAssignment {
    Assigner assigner = hard();
    Assignment quick = assigner.fair(15, () -> false);
    assertTrue(quick.worst() > assigner.best().worst(), "better than without a floor");
    assertTrue(quick.worst() <= assigner.fair().worst());
    assertFalse(quick.proven());
  }

  @Test
  void whoseTimeIsUpGetsWhatWasFoundByThen() throws NoAssignment {
    Assigner assigner = hard();
    AtomicInteger flows = new AtomicInteger();
    Assignment hurried = assigner.fair(15, () -> flows.incrementAndGet() > 60);
    assertFalse(hurried.proven());
    assertTrue(flows.get() < 100, "each floor is given up at once: " + flows);
    assertTrue(hurried.worst() >= assigner.best().worst());
    Assignment atOnce = assigner.fair(15, () -> true);
    assertEquals(assigner.best().total(), atOnce.total());
    assertFalse(atOnce.proven());
  }

  @Test
  void expertsWhomManyDemandsWantAreReplacedByTheNextOnes() throws NoAssignment {
    // All demands want the same experts in the same order; each expert takes one demand.
    double[][] scores = new double[60][20];
    for (int expert = 0; expert < 60; expert++) {
      for (int demand = 0; demand < 20; demand++) {
        scores[expert][demand] = 60 - expert;
      }
    }
    assertEquals(60 * 61 / 2, new Assigner(matrix(scores), 3, 1).best().total(), 1e-9);
  }

  @Test
  void saysWhichConstraintMustGive() throws NoAssignment {
    double[][] enough = {{1, 1}, {1, 1}, {1, 1}};
    NoAssignment load = assertThrows(NoAssignment.class, () -> new Assigner(matrix(enough), 2, 1));
    assertEquals(Cause.LOAD, load.constraint());
    assertEquals(4, load.needed());
    assertEquals(3, load.possible());

    NoAssignment demand =
        assertThrows(
            NoAssignment.class,
            () -> new Assigner(matrix(new double[][] {{1, NO}, {1, NO}, {1, 1}}), 2, 3));
    assertEquals(Cause.DEMAND, demand.constraint());
    assertEquals("d1", demand.demand());
    assertEquals(1, demand.possible());

    Assigner pairs = new Assigner(matrix(new double[][] {{1, 1, NO}, {NO, NO, 1}}), 1, 2);
    assertEquals(3, pairs.best().total());
    NoAssignment few =
        assertThrows(
            NoAssignment.class,
            () ->
                new Assigner(matrix(new double[][] {{1, 1, NO}, {NO, NO, 1}, {NO, NO, 1}}), 1, 1)
                    .best());
    assertEquals(Cause.PAIRS, few.constraint());
    assertEquals(3, few.needed());
    assertEquals(2, few.possible());
  }

  /** Best sum, highest floor, best sum at that floor: two experts a demand, two demands each. */
  private static double[] tried(double[][] scores) {
    double[] found = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
    tryDemand(scores, 0, new int[scores.length], 0, Double.POSITIVE_INFINITY, found);
    return found;
  }

  private static void tryDemand(
      double[][] scores, int demand, int[] loads, double sum, double worst, double[] found) {
    if (demand == scores[0].length) {
      found[0] = Math.max(found[0], sum);
      if (worst > found[1] + 1e-9) {
        found[1] = worst;
        found[2] = sum;
      } else if (Math.abs(worst - found[1]) < 1e-9) {
        found[2] = Math.max(found[2], sum);
      }
      return;
    }
    for (int a = 0; a < scores.length; a++) {
      for (int b = 0; b < a; b++) {
        double own = scores[a][demand] + scores[b][demand];
        if (!Double.isNaN(own) && loads[a] < 2 && loads[b] < 2) {
          loads[a]++;
          loads[b]++;
          tryDemand(scores, demand + 1, loads, sum + own, Math.min(worst, own), found);
          loads[a]--;
          loads[b]--;
        }
      }
    }
  }
}
