package fr.healthdatahub.samples.generate;

import fr.healthdatahub.samples.csv.Bytes;
import fr.healthdatahub.samples.csv.RowShape;
import fr.healthdatahub.samples.csv.Rows;
import fr.healthdatahub.samples.schema.Table;
import fr.healthdatahub.samples.schema.Tables;
import fr.healthdatahub.samples.source.Block;
import java.util.Map;

/** Stays in rehabilitation: a row of T_SSRaaB a week, with T_SSRaaC, D and CCAM. */
final class RehabilitationRows {
  private static final Table WEEKS = Tables.of("T_SSRaaB");
  private static final Table CHAINING = Tables.of("T_SSRaaC");
  private static final Table DIAGNOSES = Tables.of("T_SSRaaD");
  private static final Table ACTS = Tables.of("T_SSRaaCCAM");
  private static final String VERSION = "M19";
  private static final byte[][][] PRESENCE = presences();

  private final int weeks;
  private final int diagnoses;
  private final int acts;
  private final ChainingRows chaining;
  private final StayNumber numbers = new StayNumber(7, 38);

  private final RowShape weekShape =
      RowShape.of(
          WEEKS,
          Map.of(
              "RHA_VER",
              VERSION,
              "GRC_RET",
              "0",
              "GRG_RET",
              "0",
              "TYP_GEN_RHA",
              "0",
              "HOS_TYP_UM",
              "1"),
          "ETA_NUM",
          "RHA_NUM",
          "RHS_NUM",
          "AGE_ANN",
          "COD_SEX",
          "BDI_COD",
          "BDI_DEP",
          "RHS_ANT_SEJ_ENT",
          "MOI_ANN_SOR_SEJ",
          "ETA_NUM_GEO",
          "ENT_MOD",
          "ENT_PRV",
          "SOR_MOD",
          "SOR_DES",
          "MOI_ANN",
          "JP_HWE",
          "JP_WE",
          "FP_PEC",
          "MOR_PRP",
          "HAB_DEP",
          "DPL_DEP",
          "ALI_DEP",
          "CON_DEP",
          "CPT_DEP",
          "REL_DEP",
          "NBR_DGN");
  private final RowShape diagnosisShape =
      RowShape.of(
          DIAGNOSES, Map.of("RHA_VER", VERSION), "ETA_NUM", "RHA_NUM", "RHS_NUM", "DGN_COD");
  private final RowShape actShape =
      RowShape.of(
          ACTS,
          Map.of("RHA_VER", VERSION, "CCAM_PHA_ACT", "0", "CCAM_COD_ACT", "1", "CCAM_NBR_REA", "1"),
          "ETA_NUM",
          "RHA_NUM",
          "RHS_NUM",
          "CCAM_DEL_ENT_UM",
          "CCAM_ACT");

  RehabilitationRows(SampleSpec spec, TableFiles files) {
    weeks = files.fileOf(WEEKS);
    diagnoses = files.fileOf(DIAGNOSES);
    acts = files.fileOf(ACTS);
    chaining = new ChainingRows(spec, files, CHAINING, "ETA_NUM", "RHA_NUM", Map.of());
  }

  void write(Patient patient, Block block, Stay stay) {
    JournalEntries.stay(patient, stay);
    Bytes number = numbers.of(patient, stay);
    byte[] finess = patient.practices.finess(stay.establishment());
    int count = stay.nights() / 7 + 1;
    int dependency = patient.draws.between(1, 4);
    for (int week = 0; week < count; week++) {
      int rank = week + 1;
      int diagnosisCount =
          StayCells.eachDrawn(
              patient,
              stay,
              stay.plan().also(),
              code -> {
                JournalEntries.diagnosis(patient, code);
                Rows rows = block.rows(diagnoses, stay.year());
                rows.begin(diagnosisShape);
                rows.text(finess);
                rows.text(number);
                rows.padded(rank, 3);
                rows.text(code);
                rows.end();
              });
      week(patient, block, stay, number, finess, week, count, dependency, diagnosisCount);
    }
    StayCells.eachDrawn(
        patient,
        stay,
        stay.plan().acts(),
        code -> {
          JournalEntries.act(patient, stay, code);
          Rows rows = block.rows(acts, stay.year());
          rows.begin(actShape);
          rows.text(finess);
          rows.text(number);
          rows.padded(1, 3);
          StayCells.actDelay(rows, stay);
          rows.text(code);
          rows.end();
        });
    chaining.write(patient, block, stay, number, finess, chaining.fails(patient));
  }

  private void week(
      Patient patient,
      Block block,
      Stay stay,
      Bytes number,
      byte[] finess,
      int week,
      int count,
      int dependency,
      int diagnosisCount) {
    int first = stay.entry() + 7 * week;
    int days = Math.min(7, stay.exit() - first + 1);
    Rows rows = block.rows(weeks, stay.year());
    rows.begin(weekShape);
    rows.text(finess);
    rows.text(number);
    rows.padded(week + 1, 3);
    rows.number(patient.ageOn(stay.entry()));
    rows.number(patient.person.sex.code());
    StayCells.home(rows, patient);
    rows.number(7L * week);
    rows.yearMonth(stay.exit());
    rows.text(finess);
    StayCells.entry(rows, stay);
    if (week == count - 1) {
      StayCells.exit(rows, stay);
    } else {
      rows.empty();
      rows.empty();
    }
    rows.yearMonth(first);
    presence(rows, days, 5);
    presence(rows, days - 5, 2);
    rows.text(StayCells.ascii(stay.plan().purpose()));
    rows.text(StayCells.ascii(stay.plan().diagnosis()));
    int now = Math.max(1, dependency - week / 2);
    for (int i = 0; i < 6; i++) {
      rows.number(now);
    }
    rows.number(diagnosisCount);
    rows.end();
  }

  /** 1 for each day that the patient is there. */
  private static void presence(Rows rows, int there, int days) {
    rows.text(PRESENCE[days][Math.max(0, Math.min(days, there))]);
  }

  private static byte[][][] presences() {
    byte[][][] texts = new byte[6][6][];
    for (int days = 0; days <= 5; days++) {
      for (int there = 0; there <= days; there++) {
        texts[days][there] = StayCells.ascii("1".repeat(there) + "0".repeat(days - there));
      }
    }
    return texts;
  }
}
