package fr.healthdatahub.samples.nomenclature;

import fr.healthdatahub.samples.data.DataFile;
import java.util.HashMap;
import java.util.Map;

/**
 * Tariffs of hospital stays, public and private, as of 1 March 2018.
 *
 * @param number of the GHS
 * @param majorCategory first two digits of the GHM that it pays
 * @param days reference duration; 0 for a stay without a night
 * @param publicCents tariff of public hospitals
 * @param privateCents tariff of private clinics; the public one where none is published
 */
public record Ghs(int number, int majorCategory, int days, int publicCents, int privateCents) {
  private static Map<Integer, Ghs> all;

  /** The tariff of a number, or null. */
  public static synchronized Ghs of(int number) {
    if (all == null) {
      all = read();
    }
    return all.get(number);
  }

  private static Map<Integer, Ghs> read() {
    DataFile file = DataFile.of("nomenclature/ghs_duration_tariff_2018.csv");
    Map<Integer, Ghs> read = new HashMap<>();
    for (int i = 0; i < file.size(); i++) {
      int number = file.integer(i, "ghs");
      int cents = (int) Math.round(file.number(i, "tariff_eur") * 100);
      int category = file.integer(i, "cmd");
      int days = file.integer(i, "reference_duration_days");
      Ghs before = read.get(number);
      boolean isPublic = file.text(i, "sector_seq").equals("1");
      if (before == null) {
        read.put(number, new Ghs(number, category, days, cents, cents));
      } else if (isPublic) {
        read.put(number, new Ghs(number, category, days, cents, before.privateCents));
      } else {
        read.put(number, new Ghs(number, category, before.days, before.publicCents, cents));
      }
    }
    return read;
  }
}
