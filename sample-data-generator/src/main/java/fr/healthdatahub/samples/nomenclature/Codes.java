package fr.healthdatahub.samples.nomenclature;

import fr.healthdatahub.samples.data.DataFile;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What a code looks like, and whether the nomenclature files know it. */
public enum Codes {
  /** Known by its first three characters; written with or without a point. */
  ICD10("[A-Z][0-9]{2}(\\.?[0-9+]{1,3})?", "icd10_3char.csv", "icd10_code", 3),
  CCAM("[A-Z]{4}[0-9]{3}", "ccam.csv", "ccam_code", 7),
  NABM("[0-9]{4}", "nabm.csv", "nabm_code", 4),
  ATC("[A-Z][0-9]{2}[A-Z]{2}[0-9]{2}", "drugs_openmedic_2025.csv", "atc7_by_brand_join", 7),
  /** Known when one of its tariffs is; see {@link Ghs}. Its shape is that of version 11 on. */
  GHM("[0-9]{2}[CKMZH][0-9]{2}[1-4A-EJTZ]", null, null, 0),
  GHS("[0-9]{2,4}", "ghs_duration_tariff_2018.csv", "ghs", 4),
  ALD("[0-9]{1,2}", "ald30.csv", "ald_number", 2),
  SPECIALTY("[0-9]{1,2}", "specialty.csv", "specialty_code", 2),
  PRESTATION("[0-9]{4}", "prs_nat_ref.csv", "prs_nat_ref", 4),
  /** No nomenclature file could be had: only the shape is checked. */
  LPP("[0-9]{7}", null, null, 0),
  /** No nomenclature file could be had: codes are made up, and say so. */
  UCD("SYN[0-9]{10}", null, null, 0);

  private final Pattern shape;
  private final String file;
  private final String column;
  private final int significant;
  private Set<String> known;

  Codes(String shape, String file, String column, int significant) {
    this.shape = Pattern.compile(shape);
    this.file = file;
    this.column = column;
    this.significant = significant;
  }

  /** Whether the code has the shape of such codes. */
  public boolean wellFormed(String code) {
    return shape.matcher(code).matches();
  }

  /** Whether the nomenclature file has the code; true where there is no file. */
  public synchronized boolean knows(String code) {
    if (file == null) {
      return true;
    }
    if (known == null) {
      known = new HashSet<>(DataFile.of("nomenclature/" + file).column(column));
    }
    return known.contains(code.length() > significant ? code.substring(0, significant) : code);
  }
}
