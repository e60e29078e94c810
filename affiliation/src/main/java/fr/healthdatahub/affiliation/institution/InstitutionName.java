package fr.healthdatahub.affiliation.institution;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One key for all spellings of a name that differ by case, accents, points, articles or habit. */
final class InstitutionName {
  private static final Set<String> SMALL_WORDS =
      Set.of("de", "du", "des", "la", "le", "les", "l", "d", "et", "the", "of", "and", "for");

  /** As in C.H.U. or I.N.S.E.R.M: two letters or more, each with its point. */
  private static final Pattern POINTED =
      Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\p{L}\\.)+(?:\\p{L}\\.?)(?![\\p{L}\\p{N}])");

  private static final Map<String, String> LONG_FORMS =
      Map.of(
          "chu", "centre hospitalier universitaire",
          "chru", "centre hospitalier regional universitaire",
          "ch", "centre hospitalier",
          "univ", "universite",
          "university", "universite",
          "inst", "institut",
          "institute", "institut",
          "lab", "laboratoire",
          "labo", "laboratoire",
          "laboratory", "laboratoire");

  private InstitutionName() {}

  /** Empty when the name holds neither letters nor digits. */
  static String key(String name) {
    String bare =
        Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .replace("œ", "oe");
    String joined = POINTED.matcher(bare).replaceAll(found -> found.group().replace(".", ""));
    return Arrays.stream(joined.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().split(" "))
        .filter(word -> !SMALL_WORDS.contains(word))
        .map(word -> LONG_FORMS.getOrDefault(word, word))
        .collect(Collectors.joining(" "));
  }
}
