package fr.healthdatahub.samples.generate;

import fr.healthdatahub.samples.csv.Bytes;
import fr.healthdatahub.samples.csv.RowShape;
import fr.healthdatahub.samples.csv.Rows;
import fr.healthdatahub.samples.population.Days;
import fr.healthdatahub.samples.schema.Table;
import fr.healthdatahub.samples.schema.Tables;
import fr.healthdatahub.samples.source.Block;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Stays in psychiatry: one sequence a stay in T_RIPaaRSA, with T_RIPaaC and RSAD. */
final class PsychiatryRows {
  private static final Table STAYS = Tables.of("T_RIPaaRSA");
  private static final Table CHAINING = Tables.of("T_RIPaaC");
  private static final Table DIAGNOSES = Tables.of("T_RIPaaRSAD");
  private static final byte[] PREFIX = "SYN".getBytes(StandardCharsets.US_ASCII);
  private static final int PATIENT_DIGITS = 13;

  private final int stays;
  private final int diagnoses;
  private final ChainingRows chaining;
  private final StayNumber numbers = new StayNumber(6, 38);
  private final Bytes patientNumber = new Bytes(16);

  private final RowShape stayShape =
      RowShape.of(
          STAYS,
          Map.of(
              "FOR_ACT",
              "01",
              "MOD_SOI",
              "1",
              "SEQ_IND",
              "1",
              "SEQ_SEQ_NUM",
              "1",
              "SEQ_PRE_IND",
              "1",
              "SEQ_DER_IND",
              "1",
              "NBR_CCAM",
              "0",
              "SEJ_LEG",
              "1"),
          "ETA_NUM_EPMSI",
          "IPP_IRR_CRY",
          "SEJ_IDT",
          "AGE_ANN",
          "AGE_JOU",
          "COD_SEX",
          "BDI_COD",
          "BDI_DEP",
          "RIP_NUM",
          "ENT_MOD",
          "ENT_PRV",
          "SOR_MOD",
          "SOR_DES",
          "SEQ_FIN_MOI",
          "SEQ_FIN_ANN",
          "PRE_JOU_NBJ",
          "DGN_PAL",
          "NBR_DGN");
  private final RowShape diagnosisShape =
      RowShape.of(
          DIAGNOSES,
          Map.of("SEQ_SEQ_NUM", "1"),
          "ETA_NUM_EPMSI",
          "IPP_IRR_CRY",
          "SEJ_IDT",
          "RIP_NUM",
          "ASS_DGN");

  PsychiatryRows(SampleSpec spec, TableFiles files) {
    stays = files.fileOf(STAYS);
    diagnoses = files.fileOf(DIAGNOSES);
    chaining = new ChainingRows(spec, files, CHAINING, "ETA_NUM_EPMSI", "RIP_NUM", Map.of());
  }

  void write(Patient patient, Block block, Stay stay) {
    JournalEntries.stay(patient, stay);
    Bytes number = numbers.of(patient, stay);
    byte[] finess = patient.practices.finess(stay.establishment());
    patientNumber.clear();
    patientNumber.put(PREFIX);
    patientNumber.putBase36(patient.number, PATIENT_DIGITS);
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
              rows.text(patientNumber);
              rows.number(1 + stay.order());
              rows.text(number);
              rows.text(code);
              rows.end();
            });
    stay(patient, block, stay, number, finess, diagnosisCount);
    chaining.write(patient, block, stay, number, finess, chaining.fails(patient));
  }

  private void stay(
      Patient patient, Block block, Stay stay, Bytes number, byte[] finess, int diagnosisCount) {
    Rows rows = block.rows(stays, stay.year());
    rows.begin(stayShape);
    rows.text(finess);
    rows.text(patientNumber);
    rows.number(1 + stay.order());
    StayCells.age(rows, patient, stay.entry());
    rows.number(patient.person.sex.code());
    StayCells.home(rows, patient);
    rows.text(number);
    StayCells.entry(rows, stay);
    StayCells.exit(rows, stay);
    rows.padded(Days.month(stay.exit()), 2);
    rows.number(stay.year());
    rows.number(stay.nights() + 1);
    rows.text(StayCells.ascii(stay.plan().diagnosis()));
    rows.number(diagnosisCount);
    rows.end();
  }
}
