package fr.healthdatahub.web.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Languages that people speak, as people write them: by their names in any case, or their tags. */
public final class SpokenLanguages {
  private static final Map<String, String> TAGS = new HashMap<>();

  static {
    for (String tag : Locale.getISOLanguages()) {
      Locale language = Locale.forLanguageTag(tag);
      for (Locale reader : List.of(Locale.FRENCH, Locale.ENGLISH, language)) {
        TAGS.putIfAbsent(language.getDisplayLanguage(reader).toLowerCase(Locale.ROOT), tag);
      }
    }
  }

  private SpokenLanguages() {}

  /**
   * The tags of the languages of a line, separated by commas, semicolons or blanks. What is no
   * language stays as it is, for the rules of the form to refuse.
   */
  public static Set<String> tags(String typed) {
    Set<String> tags = new TreeSet<>();
    for (String part : typed.strip().toLowerCase(Locale.ROOT).split("\\s*[,;\\n]\\s*")) {
      if (TAGS.containsKey(part)) {
        tags.add(TAGS.get(part));
        continue;
      }
      for (String word : part.split("\\s+")) {
        if (!word.isEmpty()) {
          tags.add(TAGS.getOrDefault(word, word));
        }
      }
    }
    return tags;
  }

  /** The names of languages in a reader's language, in their order there. */
  public static String names(Collection<String> tags, Locale reader) {
    List<String> names = new ArrayList<>();
    for (String tag : tags) {
      names.add(Locale.forLanguageTag(tag).getDisplayLanguage(reader));
    }
    return names.stream().sorted().collect(Collectors.joining(", "));
  }
}
