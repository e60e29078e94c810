package fr.healthdatahub.affiliation.demand;

import fr.healthdatahub.affiliation.researcher.Discipline;
import fr.healthdatahub.affiliation.text.TypedText;
import java.util.Set;

/**
 * Which demands a list holds.
 *
 * @param status null for all
 * @param ownerId null for anybody's
 * @param confidentiality null for all
 * @param skill id or any name of a skill; demands that want it or a kind of it; blank for all
 * @param discipline demands for it or for any; null for all
 * @param words of title, need, place, institution or skills; blank for all
 */
public record DemandFilter(
    DemandStatus status,
    String ownerId,
    Set<Confidentiality> confidentiality,
    String skill,
    Discipline discipline,
    String words) {
  public DemandFilter {
    confidentiality = confidentiality == null ? null : Set.copyOf(confidentiality);
    skill = skill == null ? null : TypedText.line(skill);
    words = words == null ? null : TypedText.line(words);
  }

  /** Whatever it is about. */
  public DemandFilter(DemandStatus status, String ownerId, Set<Confidentiality> confidentiality) {
    this(status, ownerId, confidentiality, null, null, null);
  }
}
