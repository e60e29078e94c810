package fr.healthdatahub.samples.generate;

import fr.healthdatahub.samples.journal.Journal;
import fr.healthdatahub.samples.journal.Role;
import fr.healthdatahub.samples.journal.Setting;
import fr.healthdatahub.samples.pathway.Auxiliary;
import fr.healthdatahub.samples.pathway.Care;
import fr.healthdatahub.samples.pathway.Timeline;

/** Tells a person's journal what the rows of the SNDS say; nothing when nobody reads it. */
final class JournalEntries {
  private static final byte[] NO_ATC = {};

  private JournalEntries() {}

  /** Long-term conditions, as IR_IMB_R has them. */
  static void longTerm(Patient patient) {
    if (!patient.journal.isOpen()) {
      return;
    }
    Timeline timeline = patient.timeline;
    for (int i = 0; i < timeline.size(); i++) {
      if (timeline.conditions().care(timeline.care(i)) instanceof Care.LongTerm one) {
        patient.journal.acknowledged(StayCells.ascii(one.diagnosis()), timeline.day(i));
      }
    }
  }

  /** Care outside hospital; devices and days off work are left out. */
  static void care(Patient patient, Care care, int day) {
    Journal journal = patient.journal;
    if (!journal.isOpen()) {
      return;
    }
    if (care instanceof Care.Visit visit) {
      journal.seen(visit.home() ? Setting.HOME : Setting.OFFICE, ClaimRows.nature(visit), day);
    } else if (care instanceof Care.Session session) {
      Setting setting = session.auxiliary() == Auxiliary.NURSE ? Setting.HOME : Setting.OFFICE;
      journal.seen(setting, session.auxiliary().prestation(), day);
    } else if (care instanceof Care.Drug drug) {
      int choice = ClaimRows.product(patient, drug.atc(), drug.products().cumulative());
      byte[] code = StayCells.ascii(drug.products().cip13()[choice]);
      byte[] atc = StayCells.ascii(drug.atc());
      journal.given(new Journal.Drug(atc, code, drug.boxes(), day, journal.visitOn(day)));
    } else if (care instanceof Care.HospitalDrug drug) {
      byte[] code = StayCells.ascii(drug.code());
      journal.given(new Journal.Drug(NO_ATC, code, 1, day, journal.visitOn(day)));
    } else if (care instanceof Care.Lab lab) {
      for (int code : lab.codes()) {
        journal.tested(code, day);
      }
    } else if (care instanceof Care.Act act) {
      journal.done(StayCells.ascii(act.code()), day, journal.visitOn(day));
    }
  }

  /** A stay with its main and its related diagnosis; others are told after it. */
  static void stay(Patient patient, Stay stay) {
    Journal journal = patient.journal;
    if (!journal.isOpen()) {
      return;
    }
    Setting setting = Setting.valueOf(stay.plan().field().name());
    journal.stayed(
        new Journal.Visit(
            setting,
            setting.name(),
            patient.practices.finess(stay.establishment()),
            stay.entry(),
            stay.exit(),
            mode(stay.entryMode(), stay.provenance()),
            mode(stay.exitMode(), stay.destination()),
            stay.before() != null));
    journal.diagnosed(StayCells.ascii(stay.plan().diagnosis()), Role.MAIN);
    journal.diagnosed(StayCells.ascii(stay.plan().related()), Role.RELATED);
  }

  private static String mode(int mode, int place) {
    return place == 0 ? String.valueOf(mode) : mode + "-" + place;
  }

  /** Another diagnosis of the stay that was told last. */
  static void diagnosis(Patient patient, byte[] code) {
    if (patient.journal.isOpen()) {
      patient.journal.diagnosed(code, Role.OTHER);
    }
  }

  /** An act of the stay that was told last, on the day that the PMSI says. */
  static void act(Patient patient, Stay stay, byte[] code) {
    if (patient.journal.isOpen()) {
      int day = stay.entry() + StayCells.actDelay(stay);
      patient.journal.done(code, day, patient.journal.here());
    }
  }
}
