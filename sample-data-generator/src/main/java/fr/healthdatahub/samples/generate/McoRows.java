package fr.healthdatahub.samples.generate;

import fr.healthdatahub.samples.csv.Bytes;
import fr.healthdatahub.samples.csv.RowShape;
import fr.healthdatahub.samples.csv.Rows;
import fr.healthdatahub.samples.pathway.StayPlan;
import fr.healthdatahub.samples.pathway.StayPlan.Chance;
import fr.healthdatahub.samples.pathway.StayPlan.Group;
import fr.healthdatahub.samples.pathway.StayPlan.Implant;
import fr.healthdatahub.samples.population.Days;
import fr.healthdatahub.samples.population.Establishment;
import fr.healthdatahub.samples.schema.Table;
import fr.healthdatahub.samples.schema.Tables;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** Stays in medicine, surgery and obstetrics: T_MCOaaB, C, D, A, UM and DMIP. */
final class McoRows {
  private static final double GROUPING_ERROR = 0.002;
  private static final Table STAYS = Tables.of("T_MCOaaB");
  private static final Table CHAINING = Tables.of("T_MCOaaC");
  private static final Table DIAGNOSES = Tables.of("T_MCOaaD");
  private static final Table ACTS = Tables.of("T_MCOaaA");
  private static final Table UNITS = Tables.of("T_MCOaaUM");
  private static final Table IMPLANTS = Tables.of("T_MCOaaDMIP");

  /** Paris, Bouches-du-Rhône and Rhône, where AP-HP, AP-HM and HCL are. */
  private static final Set<String> TWICE = Set.of("075", "013", "069");

  private static final int LAST_YEAR_TWICE = 2017;

  private final int stays;
  private final int diagnoses;
  private final int acts;
  private final int units;
  private final int implants;
  private final SampleSpec spec;
  private final ChainingRows chaining;
  private final StayNumber numbers = new StayNumber(10, 256);

  private final RowShape stayShape =
      RowShape.of(
          STAYS,
          Map.of(
              "SEJ_TYP",
              "1",
              "NBR_RUM",
              "1",
              "SEQ_RUM",
              "1",
              "TYP_GEN_RSA",
              "0",
              "PAS_LIT_DED",
              "0",
              "RSS_NUM",
              "1"),
          "AGE_ANN",
          "AGE_JOU",
          "BDI_COD",
          "BDI_DEP",
          "COD_SEX",
          "DGN_PAL",
          "DGN_REL",
          "ENT_MOD",
          "ENT_PRV",
          "ETA_NUM",
          "GHS_NUM",
          "GRC_GHM",
          "GRC_RET",
          "GRG_GHM",
          "GRG_RET",
          "NBR_ACT",
          "NBR_DGN",
          "NBR_SEA",
          "RSA_NUM",
          "SEJ_NBJ",
          "SOR_ANN",
          "SOR_DES",
          "SOR_MOD",
          "SOR_MOI");
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
  private final RowShape unitShape =
      RowShape.of(
          UNITS,
          Map.of("RSS_NUM", "1", "UM_ORD_NUM", "1", "UM_TYP", "C"),
          "ACT_RUM_NBR",
          "DGN_ASS_NBR",
          "DGN_PAL",
          "DGN_REL",
          "ETA_NUM",
          "ETA_NUM_GEO",
          "PAR_DUR_SEJ",
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

  McoRows(SampleSpec spec, TableFiles files) {
    this.spec = spec;
    stays = files.fileOf(STAYS);
    diagnoses = files.fileOf(DIAGNOSES);
    acts = files.fileOf(ACTS);
    units = files.fileOf(UNITS);
    implants = files.fileOf(IMPLANTS);
    chaining =
        new ChainingRows(
            spec,
            files,
            CHAINING,
            "ETA_NUM",
            "RSA_NUM",
            Map.of("FOR_NUM", "017", "VID_HOSP_FOR", "11"));
  }

  void write(Patient patient, Block block, Stay stay, Group group) {
    Bytes number = numbers.of(patient, stay);
    byte[] finess = patient.practices.finess(stay.establishment());
    boolean error = spec.has(Habit.GROUPING_ERRORS) && patient.draws.chance(GROUPING_ERROR);
    boolean stranger = chaining.fails(patient);
    long others = drawn(patient, stay.plan());
    rows(patient, block, stay, group, number, finess, error, stranger, others);
    if (spec.has(Habit.DUPLICATED_HOSPITALS) && isTwice(patient, stay)) {
      rows(patient, block, stay, group, number, twin(finess), error, stranger, others);
    }
  }

  static boolean isTwice(String department, Establishment establishment, int year) {
    return year <= LAST_YEAR_TWICE
        && establishment == Establishment.HOSPITAL
        && TWICE.contains(department);
  }

  private static boolean isTwice(Patient patient, Stay stay) {
    return isTwice(
        new String(patient.department, StandardCharsets.US_ASCII),
        stay.establishment(),
        stay.year());
  }

  /** The geographical number of a hospital whose stays are there under the legal one, too. */
  static byte[] twin(byte[] finess) {
    byte[] other = finess.clone();
    other[other.length - 1] = '9';
    return other;
  }

  /** Which of the optional diagnoses, acts and implants took place: one bit each. */
  private static long drawn(Patient patient, StayPlan plan) {
    long bits = 0;
    int bit = 0;
    for (Chance one : plan.also()) {
      bits |= (patient.draws.chance(one.probability()) ? 1L : 0) << bit++;
    }
    for (Chance one : plan.acts()) {
      bits |= (patient.draws.chance(one.probability()) ? 1L : 0) << bit++;
    }
    for (Implant one : plan.implants()) {
      bits |= (patient.draws.chance(one.probability()) ? 1L : 0) << bit++;
    }
    return bits;
  }

  private void rows(
      Patient patient,
      Block block,
      Stay stay,
      Group group,
      Bytes number,
      byte[] finess,
      boolean error,
      boolean stranger,
      long drawn) {
    StayPlan plan = stay.plan();
    int bit = 0;
    int diagnosisCount = 0;
    for (Chance also : plan.also()) {
      if ((drawn >>> bit++ & 1) != 0) {
        Rows rows = block.rows(diagnoses, stay.year());
        rows.begin(diagnosisShape);
        rows.text(StayCells.ascii(also.code()));
        rows.number(++diagnosisCount);
        rows.text(finess);
        rows.text(number);
        rows.end();
      }
    }
    int actCount = 0;
    for (Chance act : plan.acts()) {
      if ((drawn >>> bit++ & 1) != 0) {
        actCount++;
        Rows rows = block.rows(acts, stay.year());
        rows.begin(actShape);
        rows.text(StayCells.ascii(act.code()));
        StayCells.actDelay(rows, stay);
        rows.text(finess);
        rows.text(number);
        rows.end();
      }
    }
    for (Implant implant : plan.implants()) {
      if ((drawn >>> bit++ & 1) != 0) {
        implant(block, stay, implant, number, finess);
      }
    }
    stay(patient, block, stay, group, number, finess, error, actCount, diagnosisCount);
    unit(block, stay, number, finess, actCount, diagnosisCount);
    chaining.write(patient, block, stay, number, finess, stranger);
  }

  private void stay(
      Patient patient,
      Block block,
      Stay stay,
      Group group,
      Bytes number,
      byte[] finess,
      boolean error,
      int actCount,
      int diagnosisCount) {
    Rows rows = block.rows(stays, stay.year());
    rows.begin(stayShape);
    StayCells.age(rows, patient, stay.entry());
    StayCells.home(rows, patient);
    rows.number(patient.person.sex.code());
    rows.text(StayCells.ascii(stay.plan().diagnosis()));
    rows.text(StayCells.ascii(stay.plan().related()));
    StayCells.entry(rows, stay);
    rows.text(finess);
    byte[] ghm = StayCells.ascii(error ? "90Z00Z" : group.ghm());
    rows.number(error ? 9999 : group.tariff().number());
    rows.text(ghm);
    rows.number(error ? 1 : 0);
    rows.text(ghm);
    rows.number(error ? 1 : 0);
    rows.number(actCount);
    rows.number(diagnosisCount);
    rows.number(stay.plan().sessions());
    rows.text(number);
    rows.number(stay.nights());
    rows.number(stay.year());
    StayCells.numberOrEmpty(rows, stay.destination());
    rows.number(stay.exitMode());
    rows.padded(Days.month(stay.exit()), 2);
    rows.end();
  }

  private void unit(
      Block block, Stay stay, Bytes number, byte[] finess, int actCount, int diagnosisCount) {
    Rows rows = block.rows(units, stay.year());
    rows.begin(unitShape);
    rows.number(actCount);
    rows.number(diagnosisCount);
    rows.text(StayCells.ascii(stay.plan().diagnosis()));
    rows.text(StayCells.ascii(stay.plan().related()));
    rows.text(finess);
    rows.text(finess);
    rows.number(stay.nights());
    rows.text(number);
    rows.end();
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
