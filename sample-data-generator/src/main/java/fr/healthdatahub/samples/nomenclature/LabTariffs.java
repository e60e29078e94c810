package fr.healthdatahub.samples.nomenclature;

import fr.healthdatahub.samples.data.DataFile;
import java.util.HashMap;
import java.util.Map;

/** What laboratory tests cost: the NABM's coefficient × 0.27 euros a letter B. */
public final class LabTariffs {
  private static final double LETTER_B_CENTS = 27;
  private static Map<String, Integer> all;

  private LabTariffs() {}

  /** Cents of a test; 0 for a test without a published coefficient. */
  public static synchronized int cents(String nabm) {
    if (all == null) {
      all = new HashMap<>();
      DataFile file = DataFile.of("nomenclature/nabm.csv");
      for (int i = 0; i < file.size(); i++) {
        String coefficient = file.text(i, "tariff_coefficient");
        if (!coefficient.isEmpty()) {
          double cents = Double.parseDouble(coefficient) * LETTER_B_CENTS;
          all.put(file.text(i, "nabm_code"), (int) Math.round(cents));
        }
      }
    }
    return all.getOrDefault(nabm, 0);
  }
}
