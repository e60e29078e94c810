package fr.healthdatahub.samples.nomenclature;

import fr.healthdatahub.samples.data.DataFile;
import java.util.HashMap;
import java.util.Map;

/** The prestation (PRS_NAT_REF) under which an act of the CCAM is claimed, by its group. */
public final class CcamGroups {
  private static final int OTHER = 1352;
  private static final Map<String, Integer> PRESTATIONS =
      Map.of("ADC", 1321, "ACO", 1322, "ADA", 1323, "ADE", 1324, "ADI", 1351, "ATM", OTHER);

  private CcamGroups() {}

  /** PRS_NAT_REF of an act. */
  public static int prestation(String ccam) {
    return PRESTATIONS.getOrDefault(Groups.BY_ACT.get(ccam), OTHER);
  }

  /** Read when first asked for. */
  private static final class Groups {
    static final Map<String, String> BY_ACT = new HashMap<>();

    static {
      DataFile file = DataFile.of("nomenclature/ccam.csv");
      for (int i = 0; i < file.size(); i++) {
        BY_ACT.put(file.text(i, "ccam_code"), file.text(i, "act_group"));
      }
    }
  }
}
