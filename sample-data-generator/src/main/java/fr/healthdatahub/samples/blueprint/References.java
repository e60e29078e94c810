package fr.healthdatahub.samples.blueprint;

import fr.healthdatahub.samples.blueprint.Blueprint.Kind;
import fr.healthdatahub.samples.blueprint.Blueprint.Plan;
import fr.healthdatahub.samples.random.Draws;
import fr.healthdatahub.samples.random.Seeds;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The rows of reference tables, made once from the seed; read by all threads. */
final class References {
  private final Map<Integer, Scene[]> rows = new HashMap<>();
  private final Map<Long, double[]> cumulative = new HashMap<>();

  References(Blueprint blueprint, long seed, int firstDay, int lastDay) {
    for (int part = 0; part < blueprint.parts().size(); part++) {
      Plan plan = blueprint.parts().get(part).plan();
      if (plan.kind() == Kind.REFERENCE) {
        long stream =
            Seeds.stream(blueprint.name() + "." + blueprint.parts().get(part).table().name());
        int count = plan.lines() == null ? (int) plan.rows().number(null) : plan.lines().size();
        Scene[] made = new Scene[count];
        for (int i = 0; i < count; i++) {
          Scene row = new Scene(null, plan.steps().size(), plan.references().length);
          row.draws = Draws.of(seed, i, stream);
          row.firstDay = firstDay;
          row.lastDay = lastDay;
          row.unit = i;
          row.number = i;
          row.order = i + 1;
          BlueprintRows.make(plan, row, this);
          made[i] = row;
        }
        rows.put(part, made);
      }
    }
    for (Blueprint.Part part : blueprint.parts()) {
      for (int i = 0; i < part.plan().references().length; i++) {
        int weight = part.plan().weights()[i];
        if (weight >= 0) {
          int target = part.plan().references()[i];
          cumulative.computeIfAbsent(key(target, weight), key -> sums(rows.get(target), weight));
        }
      }
    }
  }

  private static long key(int part, int slot) {
    return (long) part << 32 | slot;
  }

  private static double[] sums(Scene[] rows, int slot) {
    double[] sums = new double[rows.length];
    double sum = 0;
    for (int i = 0; i < rows.length; i++) {
      sum += rows[i].values[slot] instanceof Double weight ? Math.max(0, weight) : 0;
      sums[i] = sum;
    }
    return sums;
  }

  Scene[] all(int part) {
    return rows.get(part);
  }

  /** The row of a number; after the last comes the first. */
  Object[] at(int part, int number) {
    Scene[] all = rows.get(part);
    return all[number % all.length].values;
  }

  /** A row, by the weights of a slot or all alike. */
  Object[] any(int part, int slot, Draws draws) {
    Scene[] all = rows.get(part);
    double[] sums = slot < 0 ? null : cumulative.get(key(part, slot));
    if (sums == null) {
      return all[draws.between(0, all.length - 1)].values;
    }
    int at = Arrays.binarySearch(sums, draws.unit() * sums[sums.length - 1]);
    return all[Math.min(all.length - 1, at < 0 ? -at - 1 : at + 1)].values;
  }
}
