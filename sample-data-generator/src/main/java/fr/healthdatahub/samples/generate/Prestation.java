package fr.healthdatahub.samples.generate;

/** What a row of ER_PRS_F says beyond the person; filled anew for each row. Amounts in cents. */
final class Prestation {
  int nature;
  int day;
  int lastDay;
  int prescribed;
  int quantity;

  /** Coefficient × 100. */
  long coefficient;

  long unitCents;
  long cents;

  /** What is asked beyond the tariff: PRS_DEP_MNT. Nothing of it is reimbursed. */
  long overcharge;

  /** Whether the performer may ask for more than the tariff: PSE_CNV_COD. */
  boolean isSector2;

  /** Whether care came to the patient's home: EXE_LIE_COD. */
  boolean isAtHome;

  /** Percent that is reimbursed. */
  int rate;

  byte[] performer;
  byte[] prescriber;
  byte[] establishment;
  int performerActivity;
  int performerSpecialty;
  int prescriberSpecialty;

  /** CPL_MAJ_TOP: 2 for a row that only adds an amount. */
  int supplement;

  /** DPN_QLF: 71 for a row of a public hospital that the PMSI has, too. */
  int qualifier;

  static final byte[] NOBODY = {};

  Prestation begin(int newNature, int newDay) {
    nature = newNature;
    day = newDay;
    lastDay = newDay;
    prescribed = newDay;
    quantity = 1;
    coefficient = 100;
    rate = 70;
    performer = NOBODY;
    prescriber = NOBODY;
    establishment = NOBODY;
    performerActivity = 0;
    performerSpecialty = 0;
    prescriberSpecialty = 1;
    supplement = 0;
    qualifier = 0;
    overcharge = 0;
    isSector2 = false;
    isAtHome = false;
    return this;
  }

  Prestation priced(long newUnitCents, int newQuantity) {
    unitCents = newUnitCents;
    quantity = newQuantity;
    cents = newUnitCents * newQuantity;
    return this;
  }
}
