package fr.healthdatahub.samples.generate;

import fr.healthdatahub.samples.csv.Bytes;
import fr.healthdatahub.samples.csv.RowShape;
import fr.healthdatahub.samples.csv.Rows;
import fr.healthdatahub.samples.population.Days;
import fr.healthdatahub.samples.schema.Table;
import fr.healthdatahub.samples.schema.Tables;
import fr.healthdatahub.samples.source.Block;
import java.util.Map;

/** Hospital care at home: one sequence a stay in T_HADaaB, with T_HADaaC, D and A. */
final class HomeCareRows {
  private static final Table STAYS = Tables.of("T_HADaaB");
  private static final Table CHAINING = Tables.of("T_HADaaC");
  private static final Table DIAGNOSES = Tables.of("T_HADaaD");
  private static final Table ACTS = Tables.of("T_HADaaA");
  private static final Map<String, String> SEQUENCE = Map.of("SEQ_NUM", "1", "SSEQ_NUM", "1");

  private final int stays;
  private final int diagnoses;
  private final int acts;
  private final ChainingRows chaining;
  private final StayNumber numbers = new StayNumber(5, 38);

  private final RowShape stayShape =
      RowShape.of(
          STAYS,
          Map.of(
              "SEQ_NUM",
              "1",
              "SSEQ_NUM",
              "1",
              "SEQ_DER",
              "1",
              "SSEQ_SEJ_DER",
              "1",
              "SSEQ_SEQ_DER",
              "1",
              "PAT_TYP_DOM",
              "1",
              "ETA_GRP_RET",
              "0"),
          "AGE_ANN",
          "AGE_JOU",
          "BDI_COD",
          "BDI_DEP",
          "COD_SEX",
          "DGN_PAL",
          "ENT_MOD",
          "ENT_PRV",
          "ETA_NUM_EPMSI",
          "ETA_NUM_GEO",
          "FIN_ANN_SEQ",
          "FIN_MOI_SEQ",
          "NBR_ACT",
          "NBR_DGN",
          "PEC_PAL",
          "RHAD_NUM",
          "SEJ_NBJ",
          "SEQ_NBJ",
          "SOR_ANN",
          "SOR_DES",
          "SOR_MOD",
          "SOR_MOI",
          "SSEQ_NBJ");
  private final RowShape diagnosisShape =
      RowShape.of(DIAGNOSES, SEQUENCE, "DGN_ASS", "ETA_NUM_EPMSI", "ETA_NUM_GEO", "RHAD_NUM");
  private final RowShape actShape =
      RowShape.of(
          ACTS,
          Map.of("SEQ_NUM", "1", "SSEQ_NUM", "1", "ACT_COD", "1", "PHA_COD", "0", "REAL_NBR", "1"),
          "CCAM_COD",
          "DEL_DEB_SSEQ",
          "ETA_NUM_EPMSI",
          "ETA_NUM_GEO",
          "RHAD_NUM");

  HomeCareRows(SampleSpec spec, TableFiles files) {
    stays = files.fileOf(STAYS);
    diagnoses = files.fileOf(DIAGNOSES);
    acts = files.fileOf(ACTS);
    chaining = new ChainingRows(spec, files, CHAINING, "ETA_NUM_EPMSI", "RHAD_NUM", Map.of());
  }

  void write(Patient patient, Block block, Stay stay) {
    JournalEntries.stay(patient, stay);
    Bytes number = numbers.of(patient, stay);
    byte[] finess = patient.practices.finess(stay.establishment());
    int diagnosisCount =
        StayCells.eachDrawn(
            patient,
            stay,
            stay.plan().also(),
            code -> {
              JournalEntries.diagnosis(patient, code);
              Rows rows = block.rows(diagnoses, stay.year());
              rows.begin(diagnosisShape);
              rows.text(code);
              rows.text(finess);
              rows.text(finess);
              rows.text(number);
              rows.end();
            });
    int actCount =
        StayCells.eachDrawn(
            patient,
            stay,
            stay.plan().acts(),
            code -> {
              JournalEntries.act(patient, stay, code);
              Rows rows = block.rows(acts, stay.year());
              rows.begin(actShape);
              rows.text(code);
              StayCells.actDelay(rows, stay);
              rows.text(finess);
              rows.text(finess);
              rows.text(number);
              rows.end();
            });
    stay(patient, block, stay, number, finess, actCount, diagnosisCount);
    chaining.write(patient, block, stay, number, finess, chaining.fails(patient));
  }

  private void stay(
      Patient patient,
      Block block,
      Stay stay,
      Bytes number,
      byte[] finess,
      int actCount,
      int diagnosisCount) {
    int days = stay.nights() + 1;
    Rows rows = block.rows(stays, stay.year());
    rows.begin(stayShape);
    StayCells.age(rows, patient, stay.entry());
    StayCells.home(rows, patient);
    rows.number(patient.person.sex.code());
    rows.text(StayCells.ascii(stay.plan().diagnosis()));
    StayCells.entry(rows, stay);
    rows.text(finess);
    rows.text(finess);
    rows.number(stay.year());
    rows.padded(Days.month(stay.exit()), 2);
    rows.number(actCount);
    rows.number(diagnosisCount);
    rows.text(StayCells.ascii(stay.plan().purpose()));
    rows.text(number);
    rows.number(days);
    rows.number(days);
    rows.number(stay.year());
    StayCells.numberOrEmpty(rows, stay.destination());
    rows.number(stay.exitMode());
    rows.padded(Days.month(stay.exit()), 2);
    rows.number(days);
    rows.end();
  }
}
