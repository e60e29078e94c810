package fr.healthdatahub.samples.generate;

import fr.healthdatahub.samples.csv.Bytes;
import fr.healthdatahub.samples.csv.RowShape;
import fr.healthdatahub.samples.csv.Rows;
import fr.healthdatahub.samples.nomenclature.CcamGroups;
import fr.healthdatahub.samples.nomenclature.Drugs;
import fr.healthdatahub.samples.pathway.Auxiliary;
import fr.healthdatahub.samples.pathway.Care;
import fr.healthdatahub.samples.pathway.Conditions;
import fr.healthdatahub.samples.population.Establishment;
import fr.healthdatahub.samples.population.Practices;
import fr.healthdatahub.samples.random.Seeds;
import fr.healthdatahub.samples.schema.Table;
import fr.healthdatahub.samples.schema.Tables;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Rows of the DCIR that care outside hospital leaves: ER_PRS_F and one table a kind of care. */
final class ClaimRows {
  private static final Table PHARMACY = Tables.of("ER_PHA_F");
  private static final Table BIOLOGY = Tables.of("ER_BIO_F");
  private static final Table ACTS = Tables.of("ER_CAM_F");
  private static final Table DEVICES = Tables.of("ER_TIP_F");
  private static final Table UNITS = Tables.of("ER_UCD_F");
  private static final String KEYS = "DCT_ORD_NUM..REM_TYP_AFF";

  private static final int GP_OFFICE = 1110;
  private static final int GP_HOME = 1210;
  private static final int SPECIALIST = 1112;
  private static final int SPECIALIST_HOME = 1212;
  private static final int LAB_TESTS = 3211;
  private static final int DEVICE = 3512;
  private static final int HOSPITAL_PHARMACY = 3317;
  private static final int DAILY_ALLOWANCE = 6111;
  private static final int DAILY_ALLOWANCE_CENTS = 3200;

  private final int pharmacy;
  private final int biology;
  private final int acts;
  private final int devices;
  private final int units;
  private final PrestationRows prestations;
  private final Prestation act = new Prestation();
  private final Map<String, Box[]> boxes = new HashMap<>();

  private final RowShape box =
      RowShape.of(
          PHARMACY,
          Map.of(
              "PHA_DEC_PRU",
              "0.00",
              "PHA_DEC_QSU",
              "0",
              "PHA_ORD_NUM",
              "1",
              "PHA_SEQ_RNV",
              "0",
              "PHA_SUB_MTF",
              "0"),
          "PHA_ACT_PRU",
          "PHA_ACT_QSN",
          "PHA_PRS_C13",
          "PHA_PRS_IDE",
          KEYS);
  private final RowShape test =
      RowShape.of(BIOLOGY, Map.of("BIO_ORD_NUM", "1"), "BIO_ACT_QSN", "BIO_PRS_IDE", KEYS);
  private final RowShape technical =
      RowShape.of(
          ACTS,
          Map.of("CAM_ACT_COD", "1", "CAM_ORD_NUM", "1", "CAM_TRT_PHA", "0"),
          "CAM_ACT_PRU",
          "CAM_PRS_IDE",
          "CAM_REM_BSE",
          KEYS);
  private final RowShape device =
      RowShape.of(
          DEVICES,
          Map.of("TIP_ORD_NUM", "1", "TIP_PRS_TYP", "1"),
          "TIP_ACT_PRU",
          "TIP_ACT_QSN",
          "TIP_PRS_IDE",
          "TIP_PUB_PRX",
          KEYS);
  private final RowShape unit =
      RowShape.of(
          UNITS,
          Map.of("UCD_ORD_NUM", "1", "UCD_TOP_UCD", "0"),
          "UCD_DLV_NBR",
          "UCD_FAC_PRU",
          "UCD_TTF_MNT",
          "UCD_UCD_COD",
          KEYS);

  ClaimRows(SampleSpec spec, TableFiles files, Conditions conditions) {
    pharmacy = files.fileOf(PHARMACY);
    biology = files.fileOf(BIOLOGY);
    acts = files.fileOf(ACTS);
    devices = files.fileOf(DEVICES);
    units = files.fileOf(UNITS);
    prestations = new PrestationRows(spec, files);
    for (int id = 0; id < conditions.cares(); id++) {
      if (conditions.care(id) instanceof Care.Drug drug) {
        boxes.computeIfAbsent(drug.atc(), atc -> Box.of(drug.products()));
      }
    }
  }

  /** A product in the bytes of its codes. */
  private record Box(byte[] cip13, byte[] cip7) {
    static Box[] of(Drugs products) {
      Box[] all = new Box[products.cip13().length];
      for (int i = 0; i < all.length; i++) {
        byte[] code = products.cip13()[i].getBytes(StandardCharsets.US_ASCII);
        // CIP13 = 34009, the CIP7, and a key.
        String cip7 = String.valueOf(Integer.parseInt(products.cip13()[i].substring(5, 12)));
        all[i] = new Box(code, cip7.getBytes(StandardCharsets.US_ASCII));
      }
      return all;
    }
  }

  PrestationRows prestations() {
    return prestations;
  }

  /**
   * Writes the rows of one care into an open slip.
   *
   * @param prescribed the day of the prescription, not after the day of care
   * @param sign -1 takes an earlier slip back
   */
  void write(
      Patient patient, Block block, Claim claim, Care care, int day, int prescribed, int sign) {
    if (care instanceof Care.Drug drug) {
      drug(patient, block, claim, drug, day, prescribed, sign);
    } else if (care instanceof Care.Visit visit) {
      visit(patient, block, claim, visit, day, sign);
    } else if (care instanceof Care.Lab lab) {
      lab(patient, block, claim, lab, day, prescribed, sign);
    } else if (care instanceof Care.Session session) {
      session(patient, block, claim, session, day, prescribed, sign);
    } else if (care instanceof Care.Act technicalAct) {
      act(patient, block, claim, technicalAct, day, sign);
    } else if (care instanceof Care.Device one) {
      device(patient, block, claim, one, day, prescribed, sign);
    } else if (care instanceof Care.HospitalDrug one) {
      hospitalDrug(patient, block, claim, one, day, sign);
    } else if (care instanceof Care.SickLeave leave) {
      sickLeave(patient, block, claim, leave, day, sign);
    }
  }

  private Prestation by(Patient patient, int nature, int day, int practice, int specialty) {
    act.begin(nature, day);
    act.performer = patient.practices.practice(practice);
    act.performerSpecialty = specialty;
    act.prescriber = patient.practices.practice(1);
    return act;
  }

  private Bytes prestation(Patient patient, Block block, Claim claim, int sign) {
    Bytes keys = claim.nextLine();
    prestations.write(patient, block, act, keys, sign);
    return keys;
  }

  private void visit(
      Patient patient, Block block, Claim claim, Care.Visit visit, int day, int sign) {
    int nature =
        visit.specialty() == 1
            ? (visit.home() ? GP_HOME : GP_OFFICE)
            : (visit.home() ? SPECIALIST_HOME : SPECIALIST);
    by(patient, nature, day, visit.specialty(), visit.specialty()).priced(visit.cents(), 1);
    prestation(patient, block, claim, sign);
  }

  private void drug(
      Patient patient,
      Block block,
      Claim claim,
      Care.Drug drug,
      int day,
      int prescribed,
      int sign) {
    Drugs products = drug.products();
    int choice = product(patient, drug.atc(), products.cumulative());
    int rate = products.rates()[choice];
    by(patient, nature(rate), day, Practices.PHARMACY, 0).priced(drug.cents(), drug.boxes());
    act.performerActivity = 50;
    act.rate = rate;
    act.prescribed = prescribed;
    Bytes keys = prestation(patient, block, claim, sign);
    Box product = boxes.get(drug.atc())[choice];
    Rows rows = block.rows(pharmacy);
    rows.begin(box);
    rows.cents(drug.cents());
    rows.number((long) sign * drug.boxes());
    rows.text(product.cip13());
    rows.text(product.cip7());
    rows.text(keys);
    rows.end();
  }

  /** A patient keeps the same product of a substance. */
  private static int product(Patient patient, String atc, double[] cumulative) {
    double mark = (Seeds.mix(patient.person.index * 31 + atc.hashCode()) >>> 11) * 0x1.0p-53;
    int i = 0;
    while (i < cumulative.length - 1 && mark >= cumulative[i]) {
      i++;
    }
    return i;
  }

  private static int nature(int rate) {
    return switch (rate) {
      case 100 -> 3311;
      case 30 -> 3312;
      case 15 -> 3341;
      default -> 3313;
    };
  }

  private void lab(
      Patient patient, Block block, Claim claim, Care.Lab lab, int day, int prescribed, int sign) {
    for (int i = 0; i < lab.codes().length; i++) {
      by(patient, LAB_TESTS, day, Practices.LABORATORY, 0).priced(lab.cents()[i], 1);
      act.performerActivity = 30;
      act.rate = 60;
      act.prescribed = prescribed;
      Bytes keys = prestation(patient, block, claim, sign);
      Rows rows = block.rows(biology);
      rows.begin(test);
      rows.number(sign);
      rows.number(lab.codes()[i]);
      rows.text(keys);
      rows.end();
    }
  }

  private void session(
      Patient patient,
      Block block,
      Claim claim,
      Care.Session session,
      int day,
      int prescribed,
      int sign) {
    Auxiliary auxiliary = session.auxiliary();
    int practice = auxiliary == Auxiliary.NURSE ? Practices.NURSE : Practices.PHYSIOTHERAPIST;
    by(patient, auxiliary.prestation(), day, practice, 0).priced(session.cents(), 1);
    act.coefficient = Math.round(session.coefficient() * 100);
    act.performerActivity = auxiliary.activity();
    act.rate = 60;
    act.prescribed = prescribed;
    prestation(patient, block, claim, sign);
  }

  private void act(Patient patient, Block block, Claim claim, Care.Act care, int day, int sign) {
    int nature = CcamGroups.prestation(care.code());
    by(patient, nature, day, care.specialty(), care.specialty()).priced(care.cents(), 1);
    technical(block, prestation(patient, block, claim, sign), care.code(), care.cents(), sign);
  }

  private void technical(Block block, Bytes keys, String code, int cents, int sign) {
    Rows rows = block.rows(acts);
    rows.begin(technical);
    rows.cents(cents);
    rows.text(code.getBytes(StandardCharsets.US_ASCII));
    rows.cents((long) sign * cents);
    rows.text(keys);
    rows.end();
  }

  private void device(
      Patient patient,
      Block block,
      Claim claim,
      Care.Device care,
      int day,
      int prescribed,
      int sign) {
    by(patient, DEVICE, day, Practices.PHARMACY, 0).priced(care.cents(), care.quantity());
    act.performerActivity = 60;
    act.rate = 60;
    act.prescribed = prescribed;
    Bytes keys = prestation(patient, block, claim, sign);
    Rows rows = block.rows(devices);
    rows.begin(device);
    rows.cents(care.cents());
    rows.number((long) sign * care.quantity());
    rows.text(care.code().getBytes(StandardCharsets.US_ASCII));
    rows.cents(care.cents());
    rows.text(keys);
    rows.end();
  }

  private void hospitalDrug(
      Patient patient, Block block, Claim claim, Care.HospitalDrug care, int day, int sign) {
    by(patient, HOSPITAL_PHARMACY, day, Practices.PHARMACY, 0).priced(care.cents(), 1);
    act.establishment = patient.practices.establishment(Establishment.HOSPITAL);
    act.rate = 100;
    Bytes keys = prestation(patient, block, claim, sign);
    Rows rows = block.rows(units);
    rows.begin(unit);
    rows.number(sign);
    rows.cents(care.cents());
    rows.cents((long) sign * care.cents());
    rows.text(care.code().getBytes(StandardCharsets.US_ASCII));
    rows.text(keys);
    rows.end();
  }

  private void sickLeave(
      Patient patient, Block block, Claim claim, Care.SickLeave leave, int day, int sign) {
    act.begin(DAILY_ALLOWANCE, day).priced(DAILY_ALLOWANCE_CENTS, leave.days());
    act.lastDay = Math.min(day + leave.days() - 1, patient.person.deathDay);
    act.prescriber = patient.practices.practice(1);
    act.rate = 100;
    prestation(patient, block, claim, sign);
  }
}
