package fr.healthdatahub.samples.generate;

import fr.healthdatahub.samples.csv.Bytes;
import fr.healthdatahub.samples.csv.RowShape;
import fr.healthdatahub.samples.csv.Rows;
import fr.healthdatahub.samples.pathway.StayPlan.Group;
import fr.healthdatahub.samples.population.Establishment;
import fr.healthdatahub.samples.schema.Table;
import fr.healthdatahub.samples.schema.Tables;
import fr.healthdatahub.samples.source.Block;
import java.util.Map;

/**
 * What stays leave in the DCIR: clinics claim them (ER_PRS_F and ER_ETE_F); those of public
 * hospitals are there only as copies that must be left out, DPN_QLF = 71.
 */
final class StayClaims {
  private static final int GHS = 2111;
  private static final int COPY = 71;
  private static final int PAID = 80;
  private static final Table STAYS = Tables.of("ER_ETE_F");

  private final int file;
  private final boolean copies;
  private final PrestationRows prestations;
  private final Prestation act = new Prestation();

  /** Commercial, a public limited company; tariffs by contract (IR_TYE_V, IR_SJE_V, IR_MFT_V). */
  private final RowShape clinic = shape("365", "73", "4", "7", "2");

  /** Public, a municipal hospital; tariffs that the region sets. */
  private final RowShape hospital = shape("355", "13", "1", "3", "1");

  StayClaims(SampleSpec spec, TableFiles files, PrestationRows prestations) {
    file = files.fileOf(STAYS);
    copies = spec.has(Habit.HOSPITAL_COPIES);
    this.prestations = prestations;
  }

  /**
   * @param sector 1 public, 2 private: what IR_TAA_V and IR_PPU_V have in common
   */
  private static RowShape shape(
      String category, String status, String type, String tariffs, String sector) {
    return RowShape.of(
        STAYS,
        Map.of(
            "ETE_CAT_COD",
            category,
            "ETE_STJ_COD",
            status,
            "ETE_IND_TAA",
            sector,
            "ETE_MCO_COE",
            "1.0000",
            "ETE_TYP_COD",
            type,
            "MDT_COD",
            "3",
            "MFT_COD",
            tariffs,
            "PRS_PPU_SEC",
            sector),
        "ETB_EXE_FIN",
        "ETE_GHS_NUM",
        "DCT_ORD_NUM..REM_TYP_AFF");
  }

  void write(Patient patient, Block block, Claim claim, Stay stay, Group group) {
    boolean isPublic = stay.establishment() == Establishment.HOSPITAL;
    if (isPublic && !copies) {
      return;
    }
    byte[] establishment = patient.practices.establishment(stay.establishment());
    int cents = isPublic ? group.tariff().publicCents() : group.tariff().privateCents();
    act.begin(GHS, stay.entry()).priced(cents, Math.max(1, stay.plan().sessions()));
    act.lastDay = stay.exit();
    act.establishment = establishment;
    act.rate = PAID;
    act.qualifier = isPublic ? COPY : 0;
    claim.open(patient, block, stay.exit());
    Bytes keys = claim.nextLine();
    prestations.write(patient, block, act, keys, 1);
    Rows rows = block.rows(file);
    rows.begin(isPublic ? hospital : clinic);
    rows.text(establishment);
    rows.number(group.tariff().number());
    rows.text(keys);
    rows.end();
  }
}
