package fr.healthdatahub.sdk;

import fr.healthdatahub.sdk.internal.ApiException;
import fr.healthdatahub.sdk.internal.DemandsApi;
import fr.healthdatahub.sdk.model.DemandList;

/**
 * Which demands one looks for; null for what does not matter.
 *
 * @param mine your own in every state, else all that you may read
 * @param status {@code SUBMITTED}, {@code PUBLISHED}, {@code REFUSED} or {@code CLOSED}
 * @param skill id or any name of a skill; demands that want it or a kind of it
 * @param discipline such as {@code BIOSTATISTICS}; demands for it or for any
 * @param words of title, need, place, institution or skills
 */
public record DemandSearch(
    boolean mine, String status, String skill, String discipline, String words) {
  /** All that you may read. */
  public static final DemandSearch ALL = new DemandSearch(false, null, null, null, null);

  /** Your own. */
  public static final DemandSearch MINE = new DemandSearch(true, null, null, null, null);

  public DemandSearch withStatus(String wanted) {
    return new DemandSearch(mine, wanted, skill, discipline, words);
  }

  public DemandSearch withSkill(String wanted) {
    return new DemandSearch(mine, status, wanted, discipline, words);
  }

  public DemandSearch withDiscipline(String wanted) {
    return new DemandSearch(mine, status, skill, wanted, words);
  }

  public DemandSearch withWords(String wanted) {
    return new DemandSearch(mine, status, skill, discipline, wanted);
  }

  DemandList part(DemandsApi api, String cursor, int limit) throws ApiException {
    return api.listDemands(
        mine ? "mine" : "all", status, skill, discipline, words, cursor, limit, null);
  }
}
