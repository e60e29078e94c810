package fr.healthdatahub.benchmarks.matching;

import java.util.List;

/**
 * Experts, demands and what people said of pairs of them.
 *
 * @param year the latest of any unit
 */
record Collection(
    String name, List<Profile> experts, List<Need> demands, List<Rating> ratings, int year) {

  /** A piece of an expert's work. */
  record Unit(String title, String text, int year, String language) {}

  /** An expert; skills may be none. */
  record Profile(String id, List<Unit> units, List<String> skills) {}

  /** A demand; required and desired skills may be none. */
  record Need(
      String id,
      String title,
      String text,
      String language,
      List<String> required,
      List<String> desired) {}
}
