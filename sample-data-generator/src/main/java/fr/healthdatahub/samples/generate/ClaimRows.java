package fr.healthdatahub.samples.generate;

import fr.healthdatahub.samples.csv.Bytes;
import fr.healthdatahub.samples.nomenclature.CcamGroups;
import fr.healthdatahub.samples.nomenclature.Drugs;
import fr.healthdatahub.samples.pathway.Auxiliary;
import fr.healthdatahub.samples.pathway.Care;
import fr.healthdatahub.samples.pathway.Conditions;
import fr.healthdatahub.samples.population.Days;
import fr.healthdatahub.samples.population.Establishment;
import fr.healthdatahub.samples.population.Practices;
import fr.healthdatahub.samples.random.Seeds;
import fr.healthdatahub.samples.source.Block;

/**
 * Rows of the DCIR that care outside hospital leaves: one of ER_PRS_F, and {@link ClaimDetailRows}
 * of its kind of care.
 */
final class ClaimRows {
  private static final int GP_OFFICE = 1110;
  private static final int GP_HOME = 1210;
  private static final int SPECIALIST = 1112;
  private static final int SPECIALIST_HOME = 1212;
  private static final int LAB_TESTS = 3211;
  private static final int DEVICE = 3512;
  private static final int HOSPITAL_PHARMACY = 3317;
  private static final int DAILY_ALLOWANCE = 6111;
  private static final int DAILY_ALLOWANCE_CENTS = 3200;
  private static final int AUGUST = 8;
  private static final double AWAY = 0.09;
  private static final double AWAY_AUGUST = 0.3;

  private final ClaimDetailRows details;
  private final PrestationRows prestations;
  private final Prestation act = new Prestation();
  private boolean isAway;

  ClaimRows(SampleSpec spec, TableFiles files, Conditions conditions) {
    details = new ClaimDetailRows(files, conditions);
    prestations = new PrestationRows(spec, files);
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
    int specialty = visit.specialty();
    by(patient, nature(visit), day, specialty, specialty).priced(Tariffs.cents(visit, day), 1);
    if (isAway) {
      act.performer = patient.practices.neighbour(specialty);
    }
    act.isAtHome = visit.home();
    act.overcharge = patient.practices.overcharge(specialty, isAway);
    act.isSector2 = act.overcharge > 0;
    prestation(patient, block, claim, sign);
  }

  /**
   * Draws whether one's own general practitioner is away, so that the neighbour is seen: more often
   * in August. Both shares are assumptions. To be called before care is written.
   */
  void meet(Patient patient, Care care, int day) {
    boolean isGeneral = care instanceof Care.Visit visit && visit.specialty() == 1;
    isAway = isGeneral && patient.draws.chance(Days.month(day) == AUGUST ? AWAY_AUGUST : AWAY);
  }

  /** Has a row done by whoever was seen last. */
  void performer(Prestation row) {
    row.performer = act.performer;
    row.performerSpecialty = act.performerSpecialty;
    row.isSector2 = act.isSector2;
    row.isAtHome = act.isAtHome;
  }

  /** The prestation of IR_NAT_V. */
  static int nature(Care.Visit visit) {
    return visit.specialty() == 1
        ? (visit.home() ? GP_HOME : GP_OFFICE)
        : (visit.home() ? SPECIALIST_HOME : SPECIALIST);
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
    details.box(block, keys, drug, choice, sign);
  }

  /** A patient keeps the same product of a substance. */
  static int product(Patient patient, String atc, double[] cumulative) {
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
      details.test(block, keys, lab.codes()[i], sign);
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
    act.isSector2 = patient.practices.overcharge(care.specialty(), false) > 0;
    details.act(block, prestation(patient, block, claim, sign), care, sign);
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
    details.device(block, keys, care, sign);
  }

  private void hospitalDrug(
      Patient patient, Block block, Claim claim, Care.HospitalDrug care, int day, int sign) {
    by(patient, HOSPITAL_PHARMACY, day, Practices.PHARMACY, 0).priced(care.cents(), 1);
    act.establishment = patient.practices.establishment(Establishment.HOSPITAL);
    act.rate = 100;
    Bytes keys = prestation(patient, block, claim, sign);
    details.unit(block, keys, care, sign);
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
