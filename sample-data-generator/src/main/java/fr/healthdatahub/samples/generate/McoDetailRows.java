package fr.healthdatahub.samples.generate;

import fr.healthdatahub.samples.csv.Bytes;
import fr.healthdatahub.samples.csv.RowShape;
import fr.healthdatahub.samples.csv.Rows;
import fr.healthdatahub.samples.pathway.StayPlan;
import fr.healthdatahub.samples.pathway.StayPlan.Chance;
import fr.healthdatahub.samples.pathway.StayPlan.Implant;
import fr.healthdatahub.samples.population.Days;
import fr.healthdatahub.samples.schema.Table;
import fr.healthdatahub.samples.schema.Tables;
import fr.healthdatahub.samples.source.Block;
import java.util.Map;

/**
 * What took place in a stay in medicine, surgery and obstetrics: secondary diagnoses (T_MCOaaD),
 * acts (A), implants (DMIP).
 */
final class McoDetailRows {
  private static final Table DIAGNOSES = Tables.of("T_MCOaaD");
  private static final Table ACTS = Tables.of("T_MCOaaA");
  private static final Table IMPLANTS = Tables.of("T_MCOaaDMIP");

  private final int diagnoses;
  private final int acts;
  private final int implants;

  private final RowShape diagnosisShape =
      RowShape.of(
          DIAGNOSES, Map.of("RSS_NUM", "1"), "ASS_DGN", "DGN_ASS_NUM", "ETA_NUM", "RSA_NUM");
  private final RowShape actShape =
      RowShape.of(
          ACTS,
          Map.of(
              "ACV_ACT", "1", "NBR_EXE_ACT", "1", "PHA_ACT", "0", "RSS_NUM", "1", "RUM_SEQ", "01"),
          "CDC_ACT",
          "ENT_DAT_DEL",
          "ETA_NUM",
          "RSA_NUM");
  private final RowShape implantShape =
      RowShape.of(
          IMPLANTS,
          Map.of("NBR_POS", "1", "PRS_TYP", "1"),
          "ANN",
          "DAT_POS_ANN",
          "DELAI",
          "ETA_NUM",
          "ETA_NUM_ENT",
          "LPP_COD",
          "MOI",
          "MOI_POS",
          "NBR_POS_PRI",
          "RSA_NUM",
          "TIP_PRS_IDE");

  McoDetailRows(TableFiles files) {
    diagnoses = files.fileOf(DIAGNOSES);
    acts = files.fileOf(ACTS);
    implants = files.fileOf(IMPLANTS);
  }

  /** Which of the optional diagnoses, acts and implants took place: one bit each. */
  static long drawn(Patient patient, Stay stay) {
    StayPlan plan = stay.plan();
    long bits = 0;
    int bit = 0;
    for (Chance one : plan.also()) {
      bits |= (StayCells.isDrawn(patient, stay.entry(), one) ? 1L : 0) << bit++;
    }
    for (Chance one : plan.acts()) {
      bits |= (StayCells.isDrawn(patient, stay.entry(), one) ? 1L : 0) << bit++;
    }
    for (Implant one : plan.implants()) {
      bits |= (patient.draws.chance(one.probability()) ? 1L : 0) << bit++;
    }
    return bits;
  }

  /** Has the journal know what was drawn. */
  static void tell(Patient patient, Stay stay, long drawn) {
    int bit = 0;
    for (Chance one : stay.plan().also()) {
      if ((drawn >>> bit++ & 1) != 0) {
        JournalEntries.diagnosis(patient, StayCells.ascii(one.code()));
      }
    }
    for (Chance one : stay.plan().acts()) {
      if ((drawn >>> bit++ & 1) != 0) {
        JournalEntries.act(patient, stay, StayCells.ascii(one.code()));
      }
    }
  }

  int diagnoses(Block block, Stay stay, Bytes number, byte[] finess, long drawn) {
    int count = 0;
    int bit = 0;
    for (Chance also : stay.plan().also()) {
      if ((drawn >>> bit++ & 1) != 0) {
        Rows rows = block.rows(diagnoses, stay.year());
        rows.begin(diagnosisShape);
        rows.text(StayCells.ascii(also.code()));
        rows.number(++count);
        rows.text(finess);
        rows.text(number);
        rows.end();
      }
    }
    return count;
  }

  int acts(Block block, Stay stay, Bytes number, byte[] finess, long drawn) {
    int count = 0;
    int bit = stay.plan().also().size();
    for (Chance act : stay.plan().acts()) {
      if ((drawn >>> bit++ & 1) != 0) {
        count++;
        Rows rows = block.rows(acts, stay.year());
        rows.begin(actShape);
        rows.text(StayCells.ascii(act.code()));
        StayCells.actDelay(rows, stay);
        rows.text(finess);
        rows.text(number);
        rows.end();
      }
    }
    return count;
  }

  void implants(Block block, Stay stay, Bytes number, byte[] finess, long drawn) {
    int bit = stay.plan().also().size() + stay.plan().acts().size();
    for (Implant implant : stay.plan().implants()) {
      if ((drawn >>> bit++ & 1) != 0) {
        implant(block, stay, implant, number, finess);
      }
    }
  }

  private void implant(Block block, Stay stay, Implant implant, Bytes number, byte[] finess) {
    int day = stay.entry() + Math.min(1, stay.nights());
    Rows rows = block.rows(implants, stay.year());
    rows.begin(implantShape);
    rows.number(stay.year());
    rows.number(Days.year(day));
    rows.number(day - stay.entry());
    rows.text(finess);
    rows.text(finess);
    rows.text(StayCells.ascii(implant.code()));
    rows.padded(Days.month(stay.exit()), 2);
    rows.padded(Days.month(day), 2);
    rows.cents(implant.cents());
    rows.text(number);
    rows.text(StayCells.ascii(implant.code()));
    rows.end();
  }
}
