package fr.healthdatahub.samples.blueprint;

import fr.healthdatahub.samples.blueprint.Blueprint.Kind;
import fr.healthdatahub.samples.blueprint.Blueprint.Part;
import fr.healthdatahub.samples.blueprint.Blueprint.Plan;
import fr.healthdatahub.samples.random.Draws;
import fr.healthdatahub.samples.random.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes the rows of units, one after the other; one object serves one thread. */
final class BlueprintRows {
  /** No table has more rows below one unit. */
  static final int MOST_BELOW = 1 << 12;

  private final Blueprint blueprint;
  private final References references;
  private final long seed;
  private final long stream;
  private final int[] counts;
  private final Scene top = new Scene(null, 0, 0);
  private final RowSink sink;
  private final Set<Integer> lookedUp = new HashSet<>();

  /** Is given each row in order; the scene is used again. */
  interface RowSink {
    void row(int part, Scene row);
  }

  BlueprintRows(
      Blueprint blueprint,
      References references,
      long seed,
      int firstDay,
      int lastDay,
      RowSink sink) {
    this.blueprint = blueprint;
    this.references = references;
    this.seed = seed;
    this.sink = sink;
    stream = Seeds.stream(blueprint.name());
    counts = new int[blueprint.parts().size()];
    top.firstDay = firstDay;
    top.lastDay = lastDay;
    for (Part part : blueprint.parts()) {
      part.plan().choices().stream()
          .filter(choice -> choice.up() >= 0)
          .forEach(choice -> lookedUp.add(choice.table()));
    }
  }

  void unit(long unit) {
    top.unit = unit;
    top.draws = Draws.of(seed, unit, stream);
    Arrays.fill(counts, 0);
    for (int part = 0; part < counts.length; part++) {
      if (blueprint.parts().get(part).plan().kind() == Kind.UNIT) {
        Scene row = scene(part, null);
        row.begin(top);
        row.number = unit;
        row.order = 1;
        make(part, row);
        sink.row(part, row);
        below(part, row);
      }
    }
  }

  private Scene scene(int part, Scene parent) {
    Plan plan = blueprint.parts().get(part).plan();
    return new Scene(parent, plan.steps().size(), plan.choices().size());
  }

  private void below(int parent, Scene above) {
    List<Part> parts = blueprint.parts();
    for (int part = parent + 1; part < parts.size(); part++) {
      Plan plan = parts.get(part).plan();
      if (plan.kind() != Kind.BELOW || plan.parent() != parent) {
        continue;
      }
      int rows = (int) plan.rows().number(above);
      boolean differ = plan.choices().stream().anyMatch(choice -> choice.once() >= 0);
      Object[] previous = null;
      Scene earlier = null;
      for (int order = 1; order <= rows && counts[part] < MOST_BELOW; order++) {
        Scene row = scene(part, above);
        row.begin(above);
        row.previous = previous;
        row.earlier = earlier;
        row.order = order;
        row.number = above.unit * MOST_BELOW + counts[part]++;
        make(part, row);
        if (plan.until() != null && !plan.until().isTrue(row)) {
          break;
        }
        sink.row(part, row);
        if (lookedUp.contains(part)) {
          above.below.computeIfAbsent(part, none -> new ArrayList<>()).add(row.values);
        }
        below(part, row);
        previous = row.values;
        earlier = differ ? row : null;
      }
    }
  }

  private void make(int part, Scene row) {
    make(blueprint.parts().get(part).plan(), row, references);
  }

  static void make(Plan plan, Scene row, References references) {
    int chosen = 0;
    for (int i = 0; i <= row.values.length; i++) {
      while (chosen < row.bound.length && plan.choices().get(chosen).after() == i) {
        row.bound[chosen] = references.choose(plan.choices().get(chosen), chosen, row);
        chosen++;
      }
      if (i < row.values.length) {
        row.values[i] = plan.steps().get(i).value(row);
      }
    }
  }
}
