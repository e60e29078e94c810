package fr.healthdatahub.affiliation.matching;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The skills of one expert: declared ones count whole, ones that units name count less, the more
 * units the more.
 */
final class ExpertSkills {
  /** The most that naming a skill in one's work can count, beside 1 for declaring it. */
  private static final double MOST_BY_UNITS = 0.8;

  /** Steps in which a strength is kept. */
  static final int SCALE = 100;

  /** A skill: its level when declared, else 0; the first unit that names it, and how many do. */
  private static final class Held {
    private boolean declared;
    private int level;
    private int unit = -1;
    private int units;

    private int strength() {
      double named = MOST_BY_UNITS * (1 - Math.pow(0.5, units));
      return (int) Math.round(SCALE * (declared ? 1 : named));
    }
  }

  private final Map<Integer, Held> held = new LinkedHashMap<>();

  void declare(int skill, int level) {
    Held one = held.computeIfAbsent(skill, unused -> new Held());
    one.declared = true;
    one.level = Math.max(one.level, level);
  }

  void name(int skill, int unit) {
    Held one = held.computeIfAbsent(skill, unused -> new Held());
    one.unit = one.units == 0 ? unit : one.unit;
    one.units++;
  }

  /** Count, then a skill, its strength, its level, and its first unit + 1 (0: declared). */
  void pack(Packed into) {
    into.number(held.size());
    held.forEach(
        (skill, one) -> {
          into.number(skill);
          into.number(one.strength());
          into.number(one.level);
          into.number(one.declared ? 0 : one.unit + 1);
        });
  }
}
