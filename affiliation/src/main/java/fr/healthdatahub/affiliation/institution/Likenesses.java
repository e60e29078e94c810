package fr.healthdatahub.affiliation.institution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which institutions may be one, by the keys of their names. Three rules, each easy to tell: the
 * same words in another order; one name made of the first letters of the other's words; names of at
 * least eight letters that differ by one, of at least sixteen by two.
 */
final class Likenesses {
  private static final int LEAST_INITIALS = 3;
  private static final int ONE_SLIP = 8;
  private static final int TWO_SLIPS = 16;

  private record Name(String id, String letters) {}

  private final Map<String, Map<String, Likeness>> found = new HashMap<>();

  private Likenesses() {}

  /**
   * For each institution those that it may be one with, and why.
   *
   * @param keys of all names of each institution, by its id
   */
  static Map<String, Map<String, Likeness>> of(Map<String, List<String>> keys) {
    Likenesses likenesses = new Likenesses();
    likenesses.sameWords(keys);
    likenesses.abbreviations(keys);
    likenesses.spellings(keys);
    return likenesses.found;
  }

  private void sameWords(Map<String, List<String>> keys) {
    Map<String, List<String>> byWords = new HashMap<>();
    keys.forEach((id, names) -> names.forEach(name -> add(byWords, sorted(name), id)));
    byWords.values().forEach(same -> all(same, Likeness.SAME_WORDS));
  }

  private void abbreviations(Map<String, List<String>> keys) {
    Map<String, List<String>> byInitials = new HashMap<>();
    keys.forEach((id, names) -> names.forEach(name -> add(byInitials, initials(name), id)));
    keys.forEach(
        (id, names) ->
            names.stream()
                .map(Likenesses::letters)
                .filter(letters -> letters.length() >= LEAST_INITIALS)
                .flatMap(letters -> byInitials.getOrDefault(letters, List.of()).stream())
                .forEach(other -> alike(id, other, Likeness.ABBREVIATION)));
  }

  /** Names by length, so that only those that may be near are compared. */
  private void spellings(Map<String, List<String>> keys) {
    List<Name> names = new ArrayList<>();
    keys.forEach((id, all) -> all.forEach(name -> names.add(new Name(id, letters(name)))));
    names.removeIf(name -> name.letters.length() < ONE_SLIP);
    names.sort((one, other) -> Integer.compare(one.letters.length(), other.letters.length()));
    for (int at = 0; at < names.size(); at++) {
      Name one = names.get(at);
      int slips = one.letters.length() < TWO_SLIPS ? 1 : 2;
      for (int i = at + 1; i < names.size(); i++) {
        Name other = names.get(i);
        if (other.letters.length() - one.letters.length() > slips) {
          break;
        }
        if (!one.id.equals(other.id) && EditDistance.within(one.letters, other.letters, slips)) {
          alike(one.id, other.id, Likeness.SPELLING);
        }
      }
    }
  }

  private void all(List<String> same, Likeness why) {
    for (String one : same) {
      same.forEach(other -> alike(one, other, why));
    }
  }

  private void alike(String one, String other, Likeness why) {
    if (!one.equals(other)) {
      found.computeIfAbsent(one, id -> new LinkedHashMap<>()).putIfAbsent(other, why);
      found.computeIfAbsent(other, id -> new LinkedHashMap<>()).putIfAbsent(one, why);
    }
  }

  private static void add(Map<String, List<String>> lists, String key, String id) {
    List<String> list = lists.computeIfAbsent(key, unused -> new ArrayList<>());
    if (!list.contains(id)) {
      list.add(id);
    }
  }

  private static String sorted(String key) {
    return Arrays.stream(key.split(" ")).sorted().collect(Collectors.joining(" "));
  }

  private static String letters(String key) {
    return key.replace(" ", "");
  }

  private static String initials(String key) {
    return Arrays.stream(key.split(" "))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
        .collect(Collectors.joining());
  }
}
