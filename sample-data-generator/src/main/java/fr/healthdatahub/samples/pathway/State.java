package fr.healthdatahub.samples.pathway;

import java.util.List;

/**
 * A state of a condition.
 *
 * @param line of the module file at which it begins
 * @param shortest days until something changes; -1 where the state lasts
 * @param longest the same
 * @param targets states that may follow; when none is drawn the state goes on
 */
record State(
    String name, int line, List<CareLine> cares, int shortest, int longest, List<Target> targets) {
  /** Whether it begins with a planned stay, and so on a day on which hospitals admit. */
  boolean beginsPlanned() {
    for (CareLine line : cares) {
      if (line.schedule() instanceof Schedule.Once once && once.day() == 0) {
        if (line.opening() == Opening.HOSPITAL || line.opening() == Opening.SESSION) {
          return true;
        }
      }
    }
    return false;
  }

  /** The name that ends a course. */
  static final String END = "end";

  /** A state that may follow and its probability. */
  record Target(String state, double probability) {}
}
