package fr.healthdatahub.samples.generate;

import fr.healthdatahub.samples.csv.Bytes;
import fr.healthdatahub.samples.csv.RowShape;
import fr.healthdatahub.samples.csv.Rows;
import fr.healthdatahub.samples.population.Days;
import fr.healthdatahub.samples.population.Person;
import fr.healthdatahub.samples.schema.Table;
import fr.healthdatahub.samples.schema.Tables;
import fr.healthdatahub.samples.source.Block;
import java.util.HashMap;
import java.util.Map;

/** Rows of ER_PRS_F: 123 columns of which some thirty vary. */
final class PrestationRows {
  private static final Table TABLE = Tables.of("ER_PRS_F");
  private static final String PERSON_FIRST = "BEN_CDI_NIR";
  private static final String PERSON_LAST = "ORG_AFF_BEN";

  /** EXO_MTF of IR_EXO_V: a long-term condition of the list, and care that belongs to it. */
  private static final int LONG_TERM_EXEMPTION = 42;

  /** BEN_QAF_COD of IR_QBA_V: whoever is insured, and a child of theirs. */
  private static final int INSURED = 10;

  private static final int CHILD = 30;

  /** PSE_STJ_COD of IR_SJP_V: in private practice, and nobody in person. */
  private static final int PRIVATE_PRACTICE = 51;

  private static final int NOBODY = 98;

  /** BEN_AMA_COD of IR_AMA_V counts months, beyond a thousand, before this age. */
  private static final int AGE_IN_YEARS = 2;

  private static final int AGE_IN_MONTHS = 1000;

  /** PSE_CNV_COD: a doctor who keeps to the tariffs, and one who may ask for more. */
  private static final int SECTOR_1 = 1;

  private static final int SECTOR_2 = 3;

  private final int file;
  private final RowShape row =
      RowShape.of(
          TABLE,
          constants(),
          "BEN_AMA_COD",
          PERSON_FIRST + ".." + PERSON_LAST,
          "EXE_SOI_AMD..EXE_SOI_DTF",
          "PRE_PRE_AMD",
          "PRE_PRE_DTD",
          "BSE_REM_BSE",
          "BSE_REM_MNT",
          "BSE_REM_PRU",
          "PRS_ACT_COG",
          "PRS_ACT_NBR",
          "PRS_ACT_QTE",
          "PRS_DEP_MNT",
          "PRS_PAI_MNT",
          "BSE_PRS_NAT",
          "CPL_MAJ_TOP",
          "DPN_QLF",
          "EXE_LIE_COD",
          "EXO_MTF",
          "PRS_DPN_QLP",
          "PRS_NAT_REF",
          "RGO_REM_TAU",
          "RGO_THE_TAU",
          "ETB_PRE_FIN",
          "PFS_EXE_NUM",
          "PFS_PRE_NUM",
          "PRS_MTT_NUM",
          "PSE_ACT_NAT",
          "PSE_CNV_COD",
          "PSE_SPE_COD",
          "PSE_STJ_COD",
          "PSP_SPE_COD",
          "DCT_ORD_NUM..REM_TYP_AFF");
  private final RowShape personShape =
      RowShape.part(
          TABLE,
          PERSON_FIRST,
          PERSON_LAST,
          Map.of(PERSON_FIRST, "00", "BEN_CMU_CAT", "0", "BEN_CMU_TOP", "0", "BEN_EHP_TOP", "0"),
          "BEN_DCD_AME",
          "BEN_DCD_DTE",
          "BEN_NAI_ANN",
          "BEN_NIR_PSA",
          "BEN_RNG_GEM",
          "BEN_QAF_COD",
          "BEN_RES_COM",
          "BEN_RES_DPT",
          "BEN_SEX_COD",
          "ORG_AFF_BEN");
  private final Rows first = new Rows(512);
  private final Rows second = new Rows(512);
  private final int lastDay;
  private int cellsFrom;

  PrestationRows(SampleSpec spec, TableFiles files) {
    file = files.fileOf(TABLE);
    lastDay = Days.first(spec.to() + 1) - 1;
  }

  private static Map<String, String> constants() {
    Map<String, String> constants = new HashMap<>();
    for (String zero :
        new String[] {
          "PRS_REJ_TOP",
          "CPL_REM_BSE",
          "CPL_REM_MNT",
          "CPL_REM_PRU",
          "PRS_ACT_CFT",
          "PRS_ETA_RAC",
          "RGO_MOD_MNT",
          "BSE_FJH_TYP",
          "CPL_AFF_COD",
          "CPL_ANO_COD",
          "CPL_FJH_TYP",
          "CPL_PRS_NAT",
          "MTM_NAT",
          "PRS_CRD_OPT",
          "PRS_OPS_TRF",
          "PRS_PDS_QCP",
          "PRS_PDS_QTP",
          "PRS_PRE_MTT",
          "PRS_TOP_ENP",
          "RGO_FTA_COD",
          "RGO_MIN_TAU",
          "PSP_ACT_NAT",
          "BEN_ACS_TOP",
          "CPL_FTA_COD",
          "CPL_REM_TAU"
        }) {
      constants.put(zero, "0");
    }
    constants.put("BSE_REM_SGN", "0");
    constants.put("CPL_REM_SGN", "0");
    constants.put("RGM_COD", "101");
    constants.put("RGM_GRG_COD", "1");
    constants.put("DRG_MOD", "1");
    constants.put("DRG_NAT", "10");
    constants.put("PRS_PPF_COD", "T");
    constants.put("RGO_ASU_NAT", "10");
    constants.put("PSP_CNV_COD", "1");
    constants.put("PSP_STJ_COD", "51");
    constants.put("PRS_PPU_SEC", "2");
    return constants;
  }

  /** Begins with the rows of another person: what is the same in all of them is encoded once. */
  void start(Patient patient) {
    cellsFrom = patient.secondFrom;
    encode(first, patient, Integer.MIN_VALUE);
    if (patient.hasSecondPseudonym()) {
      encode(second, patient, patient.secondFrom);
    }
  }

  private void encode(Rows cells, Patient patient, int day) {
    Person person = patient.person;
    boolean died = person.deathDay <= lastDay;
    cells.clear();
    cells.begin(personShape);
    if (died) {
      cells.yearMonth(person.deathDay);
      cells.day(person.deathDay);
    } else {
      cells.text(ReferenceRows.ALIVE_MONTH);
      cells.text(ReferenceRows.ALIVE_DAY);
    }
    cells.number(person.birthYear);
    cells.text(patient.pseudonym(day));
    cells.number(person.twinRank);
    cells.number(person.insuredBy == null ? INSURED : CHILD);
    cells.text(patient.commune);
    cells.text(patient.department);
    cells.number(person.sex.code());
    cells.text(patient.organisation);
    cells.end();
  }

  /** Writes a row; a sign of -1 takes an earlier one back. */
  void write(Patient patient, Block block, Prestation act, Bytes keys, int sign) {
    boolean inFull = act.day >= patient.longTermFrom || act.rate == 100;
    int rate = inFull ? 100 : act.rate;
    Rows personCells = act.day >= cellsFrom ? second : first;
    Rows rows = block.rows(file);
    rows.begin(row);
    rows.number(ageCode(patient.person, act.day));
    rows.text(personCells.bytes());
    rows.careDates(act.day, act.lastDay);
    rows.yearMonth(act.prescribed);
    rows.day(act.prescribed);
    rows.cents(sign * act.cents);
    rows.cents(sign * (act.cents * rate + 50) / 100);
    rows.cents(act.unitCents);
    rows.cents(sign * act.coefficient * act.quantity);
    rows.cents(sign * 100L * act.quantity);
    rows.cents(sign * 100L * act.quantity);
    rows.cents(sign * act.overcharge);
    rows.cents(sign * (act.cents + act.overcharge));
    rows.number(act.nature);
    rows.number(act.supplement);
    rows.number(act.qualifier);
    rows.number(act.isAtHome ? 1 : 0);
    rows.number(act.day >= patient.longTermFrom ? LONG_TERM_EXEMPTION : 0);
    rows.number(act.qualifier);
    rows.number(act.nature);
    rows.cents(rate * 100L);
    rows.cents(act.rate * 100L);
    rows.text(act.establishment);
    rows.text(act.performer);
    rows.text(act.prescriber);
    rows.text(patient.practices.practice(1));
    rows.number(act.performerActivity);
    rows.number(act.isSector2 ? SECTOR_2 : SECTOR_1);
    rows.number(act.performerSpecialty);
    rows.number(act.performer == Prestation.NOBODY ? NOBODY : PRIVATE_PRACTICE);
    rows.number(act.prescriberSpecialty);
    rows.text(keys);
    rows.end();
  }

  private static int ageCode(Person person, int day) {
    int years = person.ageOn(day);
    return years < AGE_IN_YEARS ? AGE_IN_MONTHS + Math.max(0, person.monthsOn(day)) : years;
  }
}
