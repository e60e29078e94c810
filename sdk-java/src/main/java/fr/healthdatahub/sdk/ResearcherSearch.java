package fr.healthdatahub.sdk;

import fr.healthdatahub.sdk.internal.ApiException;
import fr.healthdatahub.sdk.internal.ResearchersApi;
import fr.healthdatahub.sdk.model.ResearcherList;

/**
 * Whom one looks for in the directory; null for what does not matter.
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
  public static final ResearcherSearch ALL = new ResearcherSearch(null, null, null, null, null);

  public ResearcherSearch withWords(String wanted) {
    return new ResearcherSearch(wanted, skill, discipline, place, language);
  }

  public ResearcherSearch withSkill(String wanted) {
    return new ResearcherSearch(words, wanted, discipline, place, language);
  }

  public ResearcherSearch withDiscipline(String wanted) {
    return new ResearcherSearch(words, skill, wanted, place, language);
  }

  public ResearcherSearch withPlace(String wanted) {
    return new ResearcherSearch(words, skill, discipline, wanted, language);
  }

  public ResearcherSearch withLanguage(String wanted) {
    return new ResearcherSearch(words, skill, discipline, place, wanted);
  }

  ResearcherList part(ResearchersApi api, String cursor, int limit) throws ApiException {
    return api.searchResearchers(words, skill, discipline, place, language, cursor, limit, null);
  }
}
