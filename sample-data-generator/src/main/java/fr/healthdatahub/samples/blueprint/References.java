package fr.healthdatahub.samples.blueprint;

import fr.healthdatahub.samples.blueprint.Blueprint.Kind;
import fr.healthdatahub.samples.blueprint.Blueprint.Plan;
import fr.healthdatahub.samples.random.Draws;
import fr.healthdatahub.samples.random.Seeds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The rows of reference tables, made once from the seed; read by all threads. */
final class References {
  private final Map<Integer, Scene[]> rows = new HashMap<>();
  private final Map<Wheels, Map<Object, Wheel>> wheels = new HashMap<>();

  /** Wheels that are drawn from alike: of a table, by a weight, one for each value of a slot. */
  private record Wheels(int table, int weight, int group) {}

  References(Blueprint blueprint, long seed, int firstDay, int lastDay) {
    for (int part = 0; part < blueprint.parts().size(); part++) {
      Plan plan = blueprint.parts().get(part).plan();
      if (plan.kind() == Kind.REFERENCE) {
        long stream =
            Seeds.stream(blueprint.name() + "." + blueprint.parts().get(part).table().name());
        // Also tables that later ones point to, so wheels are made as tables go.
        plan.choices().forEach(this::turnable);
        int count = plan.lines() == null ? (int) plan.rows().number(null) : plan.lines().size();
        Scene[] made = new Scene[count];
        for (int i = 0; i < count; i++) {
          Scene row = new Scene(null, plan.steps().size(), plan.choices().size());
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
    blueprint.parts().forEach(part -> part.plan().choices().forEach(this::turnable));
  }

  private void turnable(Choice choice) {
    if (choice.up() < 0 && choice.draws()) {
      wheels.computeIfAbsent(
          new Wheels(choice.table(), choice.weight(), choice.group()),
          key -> {
            Map<Object, List<Object[]>> groups = new HashMap<>();
            for (Scene row : rows.get(choice.table())) {
              Object group = choice.group() < 0 ? "" : row.values[choice.group()];
              groups.computeIfAbsent(group, none -> new ArrayList<>()).add(row.values);
            }
            Map<Object, Wheel> made = new HashMap<>();
            groups.forEach((group, some) -> made.put(group, Wheel.of(some, choice.weight())));
            return made;
          });
    }
  }

  Scene[] all(int part) {
    return rows.get(part);
  }

  /** The values of the row that a row chooses, or null where there is none to choose. */
  Object[] choose(Choice choice, int bound, Scene row) {
    Predicate<Object[]> free =
        choice.once() < 0 ? any -> true : one -> !isTaken(one[choice.once()], choice, bound, row);
    Object[] named = choice.at() == null ? null : at(choice, choice.at().number(row), row);
    if (!choice.draws() || (named != null && free.test(named))) {
      return named;
    }
    Object group = choice.group() < 0 ? "" : choice.value().value(row);
    Wheel wheel =
        wheels.get(new Wheels(choice.table(), choice.weight(), choice.group())).get(group);
    return wheel == null ? null : wheel.turn(row.draws, free);
  }

  private static boolean isTaken(Object value, Choice choice, int bound, Scene row) {
    for (Scene one = row.earlier; one != null; one = one.earlier) {
      if (one.bound[bound] != null && value.equals(one.bound[bound][choice.once()])) {
        return true;
      }
    }
    return false;
  }

  private Object[] at(Choice choice, double number, Scene row) {
    if (Double.isNaN(number)) {
      return null;
    }
    int at = (int) number - 1;
    if (choice.up() < 0) {
      Scene[] all = rows.get(choice.table());
      return choice.around()
          ? all[at % all.length].values
          : at < 0 || at >= all.length ? null : all[at].values;
    }
    Scene above = row;
    for (int i = 0; i < choice.up(); i++) {
      above = above.parent;
    }
    List<Object[]> all = above.below.getOrDefault(choice.table(), List.of());
    return at < 0 || at >= all.size() ? null : all.get(at);
  }
}
