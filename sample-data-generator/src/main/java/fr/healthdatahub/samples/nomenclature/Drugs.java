package fr.healthdatahub.samples.nomenclature;

import fr.healthdatahub.samples.data.DataFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Boxes of one substance, as Open Medic 2025 lists them, with what share of the substance's
 * reimbursements each has.
 *
 * @param cip13 codes of the boxes
 * @param rates percent of the price that is reimbursed: the published one of 2019, else 65
 * @param cumulative shares of reimbursed amounts, ending with 1
 */
public record Drugs(String[] cip13, int[] rates, double[] cumulative) {
  private static final int USUAL_RATE = 65;
  private static Map<String, Drugs> all;

  /** The boxes of an ATC code of the fifth level, or null. */
  public static synchronized Drugs of(String atc) {
    if (all == null) {
      all = read();
    }
    return all.get(atc);
  }

  private static Map<String, Drugs> read() {
    DataFile file = DataFile.of("nomenclature/drugs_openmedic_2025.csv");
    Map<String, List<Integer>> rows = new HashMap<>();
    for (int i = 0; i < file.size(); i++) {
      rows.computeIfAbsent(file.text(i, "atc7_by_brand_join"), atc -> new ArrayList<>()).add(i);
    }
    Map<String, Drugs> drugs = new HashMap<>();
    rows.forEach((atc, lines) -> drugs.put(atc, drugs(file, lines)));
    return drugs;
  }

  private static Drugs drugs(DataFile file, List<Integer> lines) {
    String[] codes = new String[lines.size()];
    int[] rates = new int[codes.length];
    double[] cumulative = new double[codes.length];
    double sum = 0;
    for (int i = 0; i < codes.length; i++) {
      int line = lines.get(i);
      codes[i] = file.text(line, "cip13");
      String rate = file.text(line, "reimb_rate_pct_bdpm2019");
      rates[i] = rate.isEmpty() ? USUAL_RATE : Integer.parseInt(rate);
      sum += file.number(line, "reimbursed_eur");
      cumulative[i] = sum;
    }
    for (int i = 0; i < cumulative.length; i++) {
      cumulative[i] /= sum;
    }
    return new Drugs(codes, rates, cumulative);
  }
}
