package fr.healthdatahub.samples.pathway;

/** On which days care takes place; see {@link Calendar}. Shares are assumptions. */
enum Opening {
  /** On any day: emergencies, births, nurses. */
  ALWAYS(1, 0),
  /** General practitioners, and the days off work that they prescribe. */
  PRACTICE(0.5, 0.35),
  SPECIALIST(0.15, 0.35),
  PHARMACY(1, 0),
  LABORATORY(0.6, 0.35),
  ACT(0.15, 0.6),
  PHYSIOTHERAPIST(0.25, 0.7),
  /** Planned stays. */
  HOSPITAL(0, 0.65),
  /** Sessions in hospital, which cannot wait. */
  SESSION(0, 0);

  /** Share of the care of Saturdays that takes place on them. */
  final double saturdays;

  /** Share of regular care that was given up in the first lockdown. */
  final double lockdown;

  Opening(double saturdays, double lockdown) {
    this.saturdays = saturdays;
    this.lockdown = lockdown;
  }

  static Opening of(Care care) {
    if (care instanceof Care.Visit visit) {
      return visit.specialty() == 1 ? PRACTICE : SPECIALIST;
    }
    if (care instanceof Care.Session session) {
      return session.auxiliary() == Auxiliary.NURSE ? ALWAYS : PHYSIOTHERAPIST;
    }
    if (care instanceof Care.Stay stay) {
      StayPlan plan = stay.plan();
      return plan.emergency() ? ALWAYS : plan.sessions() > 0 ? SESSION : HOSPITAL;
    }
    if (care instanceof Care.LongTerm) {
      return ALWAYS;
    }
    if (care instanceof Care.SickLeave) {
      return PRACTICE;
    }
    if (care instanceof Care.HospitalDrug) {
      return SESSION;
    }
    if (care instanceof Care.Lab) {
      return LABORATORY;
    }
    return care instanceof Care.Act ? ACT : PHARMACY;
  }
}
