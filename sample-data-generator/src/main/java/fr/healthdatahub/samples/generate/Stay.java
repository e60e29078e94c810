package fr.healthdatahub.samples.generate;

import fr.healthdatahub.samples.pathway.StayPlan;
import fr.healthdatahub.samples.population.Establishment;

/**
 * One stay in hospital that took place.
 *
 * @param entry day of entry
 * @param exit day of exit, not before the entry
 * @param died whether the patient died in it
 * @param before the stay that it follows at once, or null
 * @param next the stay that follows at once, or null
 * @param order of the stay among the person's of the year, from 0
 * @param year of the exit, in whose tables the stay stands
 */
record Stay(
    StayPlan plan,
    Establishment establishment,
    int entry,
    int exit,
    boolean died,
    StayPlan before,
    StayPlan next,
    int order,
    int year) {
  /** Nights. */
  int nights() {
    return exit - entry;
  }

  /** ENT_MOD: 7 from another field, 8 from home. */
  int entryMode() {
    return before == null ? 8 : 7;
  }

  /** ENT_PRV: where from; 0 has no meaning and is left empty. */
  int provenance() {
    if (before != null) {
      return place(before.field());
    }
    return plan.emergency() ? 5 : 0;
  }

  /** SOR_MOD: 9 died, 7 to another field, 8 home. */
  int exitMode() {
    if (died) {
      return 9;
    }
    return next == null || next.field() == StayPlan.Field.HAD ? 8 : 7;
  }

  /** SOR_DES: where to; 0 has no meaning and is left empty. */
  int destination() {
    return next == null || died ? 0 : place(next.field());
  }

  private static int place(StayPlan.Field field) {
    return switch (field) {
      case MCO -> 1;
      case SSR -> 2;
      case PSY -> 4;
      case HAD -> 6;
    };
  }
}
