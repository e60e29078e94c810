package fr.healthdatahub.sdk;

/**
 * Whom one looks for in the directory; null for no matter.
 *
 * @param words of names, skills, institutions and texts; their beginnings are enough
 * @param skill id of a skill; more special ones are found, too
 * @param discipline such as {@code BIOSTATISTICS}
 * @param place town
 * @param language tag such as {@code fr}
 */
public record ResearcherSearch(
    String words, String skill, String discipline, String place, String language) {
  /** Everybody in the directory. */
  public static final ResearcherSearch EVERYBODY =
      new ResearcherSearch(null, null, null, null, null);

  /** Those of whom words are found. */
  public static ResearcherSearch words(String words) {
    return new ResearcherSearch(words, null, null, null, null);
  }

  /** Those who have a skill, or a more special one. */
  public static ResearcherSearch skill(String id) {
    return new ResearcherSearch(null, id, null, null, null);
  }
}
