package fr.healthdatahub.samples.pathway;

import fr.healthdatahub.samples.pathway.State.Target;
import java.util.ArrayList;
import java.util.List;

/** A state while its lines are read. */
final class StateLines {
  private static final double ROUNDING = 1e-9;

  final String name;
  final ModuleLine first;
  final List<CareLine> cares = new ArrayList<>();
  private int[] length = {-1, -1};
  private final List<Target> targets = new ArrayList<>();

  StateLines(String name, ModuleLine first) {
    this.name = name;
    this.first = first;
  }

  void after(ModuleLine line) {
    if (length[0] >= 0) {
      throw line.wrong("the state “" + name + "” has a line “after” already");
    }
    length = line.days("a duration such as 3..10");
    double sum = 0;
    while (line.hasMore()) {
      double probability = line.probability("a probability");
      sum += probability;
      String target = line.word("the name of a state");
      targets.add(
          new Target(
              target.endsWith(",") ? target.substring(0, target.length() - 1) : target,
              probability));
    }
    if (targets.isEmpty()) {
      throw line.wrong("a probability and a state must follow, such as “1 end”");
    }
    if (sum > 1 + ROUNDING) {
      throw line.wrong("the probabilities have the sum " + sum + "; at most 1 is possible");
    }
    if (length[0] == 0 && sum < 1 - ROUNDING) {
      throw line.wrong("a state that may last 0 days must lead on with the sum 1, not " + sum);
    }
  }

  State state() {
    return new State(name, first.number(), cares, length[0], length[1], targets);
  }
}
