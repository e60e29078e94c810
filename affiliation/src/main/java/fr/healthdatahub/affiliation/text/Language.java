package fr.healthdatahub.affiliation.text;

import java.util.Locale;
import java.util.Set;

/** A language that matching understands. */
public enum Language {
  ENGLISH(
      "en", "the of and in to for with is was were are on by from this that we as an be not or"),
  FRENCH(
      "fr",
      "le la les des du de et un une en dans pour par sur avec est sont aux au que qui nous ce cette"
          + " ou ne pas plus chez");

  private final String tag;
  private final Set<String> commonWords;

  Language(String tag, String commonWords) {
    this.tag = tag;
    this.commonWords = Set.of(commonWords.split(" "));
  }

  /** {@code en} or {@code fr}. */
  public String tag() {
    return tag;
  }

  /**
   * The language of a tag such as {@code fr} or {@code fr-FR}; of any other tag, or none, the one
   * whose common words the text has more of.
   */
  public static Language of(String tag, String text) {
    String told = tag == null ? "" : tag.strip().toLowerCase(Locale.ROOT);
    for (Language language : values()) {
      if (told.equals(language.tag)
          || told.startsWith(language.tag + "-")
          || told.startsWith(language.tag + "_")) {
        return language;
      }
    }
    return guess(text);
  }

  /** English when neither has more common words: most publications are in it. */
  static Language guess(String text) {
    int english = 0;
    int french = 0;
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
      english += ENGLISH.commonWords.contains(word) ? 1 : 0;
      french += FRENCH.commonWords.contains(word) ? 1 : 0;
    }
    return french > english ? FRENCH : ENGLISH;
  }
}
