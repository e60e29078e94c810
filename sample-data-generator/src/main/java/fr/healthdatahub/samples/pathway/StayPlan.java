package fr.healthdatahub.samples.pathway;

import fr.healthdatahub.samples.nomenclature.Ghs;
import java.util.List;

/**
 * What a stay in hospital is like.
 *
 * @param field of the PMSI
 * @param groups in which it may end, with their tariffs; of MCO only
 * @param diagnosis main diagnosis, without a point
 * @param related related diagnosis, or empty
 * @param also other diagnoses and their probabilities
 * @param acts of the CCAM and their probabilities
 * @param implants of the LPP and their probabilities
 * @param shortest days, or weeks in SSR; -1 where the tariff's reference duration is used
 * @param longest the same
 * @param sessions how many sessions the stay stands for; 0 for a stay that is none
 * @param privately probability of a private clinic
 * @param emergency whether it begins in an emergency department
 * @param purpose of rehabilitation (ICD-10), or the main way of care at home
 * @param next stays that may follow at once, with probabilities whose sum is at most 1
 */
public record StayPlan(
    String name,
    Field field,
    List<Group> groups,
    String diagnosis,
    String related,
    List<Chance> also,
    List<Chance> acts,
    List<Implant> implants,
    int shortest,
    int longest,
    int sessions,
    double privately,
    boolean emergency,
    String purpose,
    List<Next> next) {
  /** Fields of the PMSI. */
  public enum Field {
    MCO,
    SSR,
    HAD,
    PSY
  }

  /** A GHM, its tariff and the share of stays that end in it. */
  public record Group(String ghm, Ghs tariff, double share) {}

  /**
   * A code and a probability.
   *
   * @param youngest age in completed years of those who may have it
   * @param oldest the same
   */
  public record Chance(String code, double probability, int youngest, int oldest) {
    Chance(String code, double probability) {
      this(code, probability, 0, CareWords.OLDEST);
    }
  }

  /** A device of the LPP that is implanted. */
  public record Implant(String code, int cents, double probability) {}

  /** A stay that may follow. */
  public record Next(StayPlan plan, double probability) {}
}
