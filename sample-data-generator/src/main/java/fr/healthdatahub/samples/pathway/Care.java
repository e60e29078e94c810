package fr.healthdatahub.samples.pathway;

import fr.healthdatahub.samples.nomenclature.Drugs;

/** One thing that is done for a patient. Amounts are in cents. */
public sealed interface Care {
  /**
   * A consultation or a visit at home, by a specialty of IR_SPE_V; 1 is a general practitioner.
   *
   * @param cents price, or 0 for the tariff of the day
   */
  record Visit(int specialty, boolean home, int cents) implements Care {}

  /** Boxes of a substance. */
  record Drug(String atc, Drugs products, int boxes, int cents) implements Care {}

  /** Laboratory tests on one sample of blood: codes of the NABM and their amounts. */
  record Lab(int[] codes, int[] cents) implements Care {}

  /** A technical act of the CCAM outside hospital. */
  record Act(String code, int specialty, int cents) implements Care {}

  /** A device of the LPP. */
  record Device(String code, int quantity, int cents) implements Care {}

  /** Care by a nurse or physiotherapist: a prestation of IR_NAT_V and its coefficient. */
  record Session(Auxiliary auxiliary, double coefficient, int cents) implements Care {}

  /** A drug that a hospital's pharmacy gives to a patient who is not in hospital. */
  record HospitalDrug(String code, int cents) implements Care {}

  /** Days off work that are paid by the insurance. */
  record SickLeave(int days) implements Care {}

  /** The condition is acknowledged as a long-term one (ALD): care is paid in full from then on. */
  record LongTerm(int number, String diagnosis) implements Care {}

  /** A stay in hospital. */
  record Stay(StayPlan plan) implements Care {}
}
