package fr.healthdatahub.samples.generate;

import fr.healthdatahub.samples.pathway.StayPlan;
import fr.healthdatahub.samples.pathway.StayPlan.Group;
import fr.healthdatahub.samples.pathway.StayPlan.Next;
import fr.healthdatahub.samples.population.Days;
import fr.healthdatahub.samples.population.Establishment;
import fr.healthdatahub.samples.random.Draws;
import fr.healthdatahub.samples.source.Block;
import java.util.Arrays;

/** Makes stays of plans, one after the other, and has them written in the tables of their field. */
final class StayRows {
  private static final int LONGEST = 120;
  private static final int MOST_A_YEAR = 38;
  private static final int MOST_MCO_A_YEAR = 256;

  private final McoRows mco;
  private final RehabilitationRows rehabilitation;
  private final HomeCareRows homeCare;
  private final PsychiatryRows psychiatry;
  private final StayClaims claims;
  private final int firstYear;
  private final int lastYear;
  private final int[][] counts;

  StayRows(SampleSpec spec, TableFiles files, PrestationRows prestations) {
    mco = new McoRows(spec, files);
    rehabilitation = new RehabilitationRows(spec, files);
    homeCare = new HomeCareRows(spec, files);
    psychiatry = new PsychiatryRows(spec, files);
    claims = new StayClaims(spec, files, prestations);
    firstYear = spec.from();
    lastYear = spec.to();
    counts = new int[StayPlan.Field.values().length][lastYear - firstYear + 1];
  }

  /** Begins with the stays of another person. */
  void start() {
    for (int[] one : counts) {
      Arrays.fill(one, 0);
    }
  }

  /**
   * Writes a stay and those that follow at once.
   *
   * @return the day on which the last of them ends
   */
  int write(Patient patient, Block block, Claim claim, StayPlan plan, int entry) {
    StayPlan before = null;
    StayPlan now = plan;
    int day = entry;
    while (now != null) {
      Draws draws = patient.draws;
      Group group = now.groups().isEmpty() ? null : group(now, draws);
      int planned = day + length(now, group, draws);
      boolean died = patient.person.deathDay <= planned;
      int exit = died ? patient.person.deathDay : planned;
      StayPlan next = died ? null : next(now, draws);
      int year = Days.year(exit);
      if (year <= lastYear) {
        Establishment establishment = establishment(now, draws);
        int field = now.field().ordinal();
        int order = counts[field][year - firstYear]++;
        if (order < (now.field() == StayPlan.Field.MCO ? MOST_MCO_A_YEAR : MOST_A_YEAR)) {
          Stay stay = new Stay(now, establishment, day, exit, died, before, next, order, year);
          switch (now.field()) {
            case MCO -> {
              mco.write(patient, block, stay, group);
              claims.write(patient, block, claim, stay, group);
            }
            case SSR -> rehabilitation.write(patient, block, stay);
            case HAD -> homeCare.write(patient, block, stay);
            case PSY -> psychiatry.write(patient, block, stay);
          }
        }
      }
      before = now;
      now = next;
      day = exit;
    }
    return day;
  }

  private static Group group(StayPlan plan, Draws draws) {
    double mark = draws.unit();
    for (Group group : plan.groups()) {
      mark -= group.share();
      if (mark < 0) {
        return group;
      }
    }
    return plan.groups().get(0);
  }

  private static StayPlan next(StayPlan plan, Draws draws) {
    if (plan.next().isEmpty()) {
      return null;
    }
    double mark = draws.unit();
    for (Next next : plan.next()) {
      mark -= next.probability();
      if (mark < 0) {
        return next.plan();
      }
    }
    return null;
  }

  /** Days as the plan says, or around the reference duration of the tariff: an assumption. */
  private static int length(StayPlan plan, Group group, Draws draws) {
    if (plan.sessions() > 0) {
      return 0;
    }
    if (plan.shortest() >= 0) {
      int length = draws.between(plan.shortest(), plan.longest());
      return plan.field() == StayPlan.Field.SSR ? 7 * length - draws.between(1, 4) : length;
    }
    int days = group.tariff().days();
    double drawn = days * (0.4 + 0.6 * draws.exponential());
    return days == 0 ? 0 : Math.max(1, Math.min(LONGEST, (int) Math.round(drawn)));
  }

  private static Establishment establishment(StayPlan plan, Draws draws) {
    return switch (plan.field()) {
      case MCO -> draws.chance(plan.privately()) ? Establishment.CLINIC : Establishment.HOSPITAL;
      case SSR -> Establishment.REHABILITATION;
      case HAD -> Establishment.HOME_CARE;
      case PSY -> Establishment.PSYCHIATRY;
    };
  }
}
