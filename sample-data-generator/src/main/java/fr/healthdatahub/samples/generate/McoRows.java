package fr.healthdatahub.samples.generate;

import fr.healthdatahub.samples.csv.Bytes;
import fr.healthdatahub.samples.csv.RowShape;
import fr.healthdatahub.samples.csv.Rows;
import fr.healthdatahub.samples.pathway.StayPlan.Group;
import fr.healthdatahub.samples.population.Days;
import fr.healthdatahub.samples.population.Establishment;
import fr.healthdatahub.samples.schema.Table;
import fr.healthdatahub.samples.schema.Tables;
import fr.healthdatahub.samples.source.Block;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** Stays in medicine, surgery and obstetrics: T_MCOaaB, C and UM, with {@link McoDetailRows}. */
final class McoRows {
  private static final double GROUPING_ERROR = 0.002;
  private static final Table STAYS = Tables.of("T_MCOaaB");
  private static final Table CHAINING = Tables.of("T_MCOaaC");
  private static final Table UNITS = Tables.of("T_MCOaaUM");

  /** Paris, Bouches-du-Rhône and Rhône, where AP-HP, AP-HM and HCL are. */
  private static final Set<String> TWICE = Set.of("075", "013", "069");

  private static final int LAST_YEAR_TWICE = 2017;

  private final int stays;
  private final int units;
  private final SampleSpec spec;
  private final McoDetailRows details;
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

  McoRows(SampleSpec spec, TableFiles files) {
    this.spec = spec;
    stays = files.fileOf(STAYS);
    units = files.fileOf(UNITS);
    details = new McoDetailRows(files);
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
    long others = McoDetailRows.drawn(patient, stay);
    rows(patient, block, stay, group, number, finess, error, stranger, others);
    JournalEntries.stay(patient, stay);
    McoDetailRows.tell(patient, stay, others);
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
    int diagnosisCount = details.diagnoses(block, stay, number, finess, drawn);
    int actCount = details.acts(block, stay, number, finess, drawn);
    details.implants(block, stay, number, finess, drawn);
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
}
