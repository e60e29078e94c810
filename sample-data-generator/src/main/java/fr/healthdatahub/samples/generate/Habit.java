package fr.healthdatahub.samples.generate;

import java.util.Arrays;
import java.util.Locale;

/** Habits of the real data that surprise who meets them first; each can be left out. */
public enum Habit {
  /** One person in fifty has a second pseudonym in the claims, after a change of insurance. */
  SEVERAL_PSEUDONYMS,
  /** Claims come again with negative quantities and amounts, and then corrected. */
  REGULARISATIONS,
  /** Claims of a day of care arrive over 18 months. */
  LATE_FLUXES,
  /** Rows that only add an amount to another row: CPL_MAJ_TOP = 2. */
  SUPPLEMENTS,
  /** Rows of public hospitals that are known from the PMSI already: DPN_QLF = 71. */
  HOSPITAL_COPIES,
  /** Stays whose person is not known: return codes of 1 and a fictitious pseudonym. */
  FAILED_CHAINING,
  /** Stays that could not be grouped: GHM 90Z00Z, GHS 9999. */
  GROUPING_ERRORS,
  /** Stays of AP-HP, AP-HM and HCL are there twice up to 2017. */
  DUPLICATED_HOSPITALS;

  /** The word of the command line, such as late-fluxes. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The habit of a word, or null. */
  public static Habit of(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst().orElse(null);
  }
}
