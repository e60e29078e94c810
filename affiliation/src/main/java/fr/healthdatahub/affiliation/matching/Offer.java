package fr.healthdatahub.affiliation.matching;

import java.time.LocalDate;
import java.util.Set;

/**
 * What an expert is open to.
 *
 * @param consent whether the expert agreed to be matched
 * @param from first day of availability; null when it is not told
 * @param to last day of availability; null when it is not told
 * @param capacity how many more demands the expert takes
 * @param languages tags such as {@code fr}; empty when they are not told
 */
public record Offer(
    boolean consent,
    boolean available,
    LocalDate from,
    LocalDate to,
    int capacity,
    Set<String> languages) {
  /** Of experts who told nothing. */
  public static final Offer OPEN = new Offer(true, true, null, null, Integer.MAX_VALUE, Set.of());

  public Offer {
    languages = Set.copyOf(languages);
  }
}
