package fr.healthdatahub.samples.generate;

import fr.healthdatahub.samples.csv.Rows;
import fr.healthdatahub.samples.pathway.StayPlan.Chance;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** Cells and draws that stays of all fields of the PMSI have in common. */
final class StayCells {
  private StayCells() {}

  /**
   * Draws which of some codes took place, and has a row written for each.
   *
   * @return how many took place
   */
  static int eachDrawn(Patient patient, Stay stay, List<Chance> codes, Consumer<byte[]> row) {
    int count = 0;
    for (Chance code : codes) {
      if (isDrawn(patient, stay.entry(), code)) {
        count++;
        row.accept(ascii(code.code()));
      }
    }
    return count;
  }

  /** Draws whether a code that suits the patient's age took place. */
  static boolean isDrawn(Patient patient, int day, Chance one) {
    boolean isDrawn = patient.draws.chance(one.probability());
    int age = patient.ageOn(day);
    return isDrawn && age >= one.youngest() && age <= one.oldest();
  }

  /** AGE_ANN and AGE_JOU: those under one year have an age in days, the others in years. */
  static void age(Rows rows, Patient patient, int day) {
    int years = patient.ageOn(day);
    if (years < 1) {
      rows.number(0);
      rows.number(Math.max(0, day - patient.person.birthDay));
    } else {
      rows.number(years);
      rows.empty();
    }
  }

  /** BDI_COD and BDI_DEP. */
  static void home(Rows rows, Patient patient) {
    rows.text(patient.postalCode);
    rows.text(patient.postalDepartment);
  }

  /** ENT_MOD and ENT_PRV. */
  static void entry(Rows rows, Stay stay) {
    rows.number(stay.entryMode());
    numberOrEmpty(rows, stay.provenance());
  }

  /** SOR_MOD and SOR_DES. */
  static void exit(Rows rows, Stay stay) {
    rows.number(stay.exitMode());
    numberOrEmpty(rows, stay.destination());
  }

  /** Days from the entry to an act, which lies inside the stay. */
  static void actDelay(Rows rows, Stay stay) {
    rows.number(actDelay(stay));
  }

  static int actDelay(Stay stay) {
    return Math.min(1, stay.nights());
  }

  static void numberOrEmpty(Rows rows, int value) {
    if (value == 0) {
      rows.empty();
    } else {
      rows.number(value);
    }
  }

  static byte[] ascii(String code) {
    return code.getBytes(StandardCharsets.US_ASCII);
  }
}
