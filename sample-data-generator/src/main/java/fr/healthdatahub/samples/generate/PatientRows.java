package fr.healthdatahub.samples.generate;

import fr.healthdatahub.samples.pathway.Care;
import fr.healthdatahub.samples.pathway.Conditions;
import fr.healthdatahub.samples.pathway.Timeline;
import fr.healthdatahub.samples.population.Days;
import fr.healthdatahub.samples.source.Block;

/** All rows of one person: who it is, then claims and stays in order, then death. */
final class PatientRows {
  private static final double REGULARISED = 0.02;
  private static final double SUPPLEMENTED = 0.2;
  private static final int MAJORATION = 1116;
  private static final int MAJORATION_CENTS = 200;

  private final ReferenceRows reference;
  private final ClaimRows claims;
  private final StayRows stays;
  private final DeathRows deaths;
  private final AnomalyRows anomalies;
  private final Claim claim;
  private final boolean regularisations;
  private final boolean supplements;
  private final int firstDay;
  private final Prestation supplement = new Prestation();

  PatientRows(SampleSpec spec, TableFiles files, Conditions conditions) {
    reference = new ReferenceRows(spec, files);
    claims = new ClaimRows(spec, files, conditions);
    stays = new StayRows(spec, files, claims.prestations());
    deaths = new DeathRows(spec, files);
    anomalies = new AnomalyRows(files);
    claim = new Claim(spec, files);
    regularisations = spec.has(Habit.REGULARISATIONS);
    supplements = spec.has(Habit.SUPPLEMENTS);
    firstDay = Days.first(spec.from());
  }

  void write(Patient patient, Block block) {
    reference.write(patient, block);
    JournalEntries.longTerm(patient);
    claim.start();
    claims.prestations().start(patient);
    stays.start();
    events(patient, block);
    deaths.write(patient, block);
  }

  private void events(Patient patient, Block block) {
    Timeline timeline = patient.timeline;
    int homeAgain = Integer.MIN_VALUE;
    int lastVisit = Integer.MIN_VALUE;
    int openDay = Integer.MIN_VALUE;
    Class<?> openKind = null;
    for (int i = 0; i < timeline.size(); i++) {
      int day = timeline.day(i);
      Care care = timeline.conditions().care(timeline.care(i));
      // Nobody sees a doctor in town while in hospital.
      if (day < firstDay || day < homeAgain || care instanceof Care.LongTerm) {
        continue;
      }
      if (care instanceof Care.Stay stay) {
        homeAgain = stays.write(patient, block, claim, stay.plan(), day);
        openKind = null;
        continue;
      }
      if (care instanceof Care.Visit) {
        lastVisit = day;
      }
      // One slip for all that one pharmacy or laboratory does in a day.
      boolean joins = care instanceof Care.Drug || care instanceof Care.Lab;
      if (!joins || care.getClass() != openKind || day != openDay) {
        claim.open(patient, block, day);
      }
      openKind = care.getClass();
      openDay = day;
      int prescribed = day - lastVisit <= 180 && lastVisit >= firstDay ? lastVisit : day;
      claims.meet(patient, care, day);
      claims.write(patient, block, claim, care, day, prescribed, 1);
      JournalEntries.care(patient, care, day);
      anomalies.write(patient, block, claim.lastLine());
      if (supplements && care instanceof Care.Visit && patient.draws.chance(SUPPLEMENTED)) {
        supplement(patient, block, day);
      }
      if (regularisations && patient.draws.chance(REGULARISED)) {
        for (int sign = -1; sign <= 1; sign += 2) {
          claim.correct(patient, block, day, sign);
          claims.write(patient, block, claim, care, day, prescribed, sign);
        }
        openKind = null;
      }
    }
  }

  private void supplement(Patient patient, Block block, int day) {
    supplement.begin(MAJORATION, day).priced(MAJORATION_CENTS, 1);
    claims.performer(supplement);
    supplement.supplement = 2;
    claims.prestations().write(patient, block, supplement, claim.nextLine(), 1);
  }
}
