package fr.healthdatahub.samples.pathway;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The line about those who die of the condition. */
final class FatalWords {
  private final ModuleLine line;
  private final double share;
  private final int median;
  private double atOnce;
  private final List<String> names = new ArrayList<>();
  private final List<int[]> days = new ArrayList<>();

  FatalWords(ModuleLine line) {
    this.line = line;
    share = line.probability("the share of the cases that are fatal");
    line.expect("median");
    median = line.days("a time such as 10")[0];
    while (line.hasMore()) {
      if (line.goesPast("at-once")) {
        atOnce = line.probability("the share of the fatal cases that end within a week");
      } else {
        line.expect("last");
        days.add(line.days("a duration such as 3..10"));
        names.add(line.word("the name of a state"));
      }
    }
    if (share == 1) {
      throw line.wrong("a share of 1 leaves nobody to whom the rates of onset apply");
    }
  }

  Fatal fatal(Onset onset, List<StayPlan.Chance> causes, Map<String, State> states) {
    if (onset.kind() != Onset.Kind.ONCE && onset.kind() != Onset.Kind.AGAIN) {
      throw line.wrong("a condition is fatal only with “onset once” or “onset again”");
    }
    if (causes.isEmpty()) {
      throw line.wrong("a fatal condition needs a line “cause CODE WEIGHT”");
    }
    List<Fatal.Last> lasts = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      State state = states.get(names.get(i));
      if (state == null) {
        throw line.wrong("there is no state “" + names.get(i) + "”; there is " + states.keySet());
      }
      if (state.shortest() >= 0) {
        throw line.wrong(
            "the state “" + state.name() + "” lasts until death, so it has no line “after”");
      }
      if (i > 0 && days.get(i)[1] > days.get(i - 1)[0]) {
        throw line.wrong("the last states must come nearer to death, one after the other");
      }
      lasts.add(new Fatal.Last(state, days.get(i)[0], days.get(i)[1]));
    }
    return new Fatal(share, median, atOnce, lasts);
  }
}
