package fr.healthdatahub.samples.pathway;

import fr.healthdatahub.samples.nomenclature.Codes;
import fr.healthdatahub.samples.nomenclature.Drugs;
import fr.healthdatahub.samples.nomenclature.LabTariffs;
import fr.healthdatahub.samples.population.Sex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Reads a line of a state: when, which care, for whom. */
final class CareWords {
  static final int OLDEST = 130;

  private final Map<String, StayPlan> stays;
  private final Supplier<Onset.Kind> onset;

  /**
   * @param onset of the condition, when a line is read
   */
  CareWords(Map<String, StayPlan> stays, Supplier<Onset.Kind> onset) {
    this.stays = stays;
    this.onset = onset;
  }

  /** Reads the words after {@code start}, {@code day}, {@code every} or a rate. */
  CareLine read(ModuleLine line, int id) {
    Schedule schedule = schedule(line);
    Care care = care(line);
    double chance = 1;
    Sex onlyFor = null;
    int[] ages = {0, OLDEST};
    boolean winter = false;
    while (line.hasMore()) {
      if (line.goesPast("chance")) {
        chance = line.probability("a chance");
      } else if (line.goesPast("men")) {
        onlyFor = Sex.MAN;
      } else if (line.goesPast("women")) {
        onlyFor = Sex.WOMAN;
      } else if (line.goesPast("age")) {
        ages = line.range("an age", OLDEST);
      } else if (schedule instanceof Schedule.PerYear && line.goesPast("winter")) {
        winter = true;
      } else {
        throw line.wrong(
            "“" + line.word("") + "” is unknown here; chance, men, women or age may follow");
      }
    }
    return new CareLine(
        id, care, schedule, chance, onlyFor, ages[0], ages[1], winter, opening(care));
  }

  /** Births and deaths choose their day. */
  private Opening opening(Care care) {
    boolean fixed =
        switch (onset.get()) {
          case DELIVERY, NEWBORN, DEATH -> true;
          default -> false;
        };
    return fixed && care instanceof Care.Stay ? Opening.ALWAYS : Opening.of(care);
  }

  private static Schedule schedule(ModuleLine line) {
    if (line.goesPast("start")) {
      return new Schedule.Once(0);
    }
    if (line.goesPast("day")) {
      return new Schedule.Once(line.integer("a day", 0, 40_000));
    }
    if (line.goesPast("every")) {
      int days = line.integer("a number of days", 1, 40_000);
      line.expect("days");
      return new Schedule.Every(days);
    }
    double times = line.number("start, day, every or how many times a year", 0.0001, 366);
    line.expect("per");
    line.expect("year");
    return new Schedule.PerYear(times);
  }

  private Care care(ModuleLine line) {
    String kind = line.word("a kind of care");
    return switch (kind) {
      case "visit" -> visit(line);
      case "drug" -> drug(line);
      case "lab" -> lab(line);
      case "act" -> new Care.Act(line.code(Codes.CCAM), specialty(line), line.cents());
      case "device" -> device(line);
      case "nurse" -> session(line, Auxiliary.NURSE);
      case "physio" -> session(line, Auxiliary.PHYSIOTHERAPIST);
      case "hospital-drug" -> new Care.HospitalDrug(line.code(Codes.UCD), line.cents());
      case "sick-leave" -> sickLeave(line);
      case "ald" -> new Care.LongTerm(Integer.parseInt(line.code(Codes.ALD)), line.diagnosis());
      case "stay" -> stay(line);
      default ->
          throw line.wrong(
              "“"
                  + kind
                  + "” is no kind of care; visit, drug, lab, act, device, nurse, physio,"
                  + " hospital-drug, sick-leave, ald or stay would be");
    };
  }

  private static int specialty(ModuleLine line) {
    return line.goesPast("gp") ? 1 : Integer.parseInt(line.code(Codes.SPECIALTY));
  }

  private static Care visit(ModuleLine line) {
    int specialty = specialty(line);
    boolean home = line.goesPast("home");
    return new Care.Visit(specialty, home, line.goesPast("price") ? line.cents() : 0);
  }

  private static Care drug(ModuleLine line) {
    String atc = line.code(Codes.ATC);
    int boxes = 1;
    if (line.goesPast("boxes")) {
      boxes = line.integer("a number of boxes", 1, 20);
    }
    return new Care.Drug(atc, Drugs.of(atc), boxes, line.cents());
  }

  private static Care lab(ModuleLine line) {
    List<String> codes = new ArrayList<>();
    codes.add(line.code(Codes.NABM));
    while (line.goesPast("+")) {
      codes.add(line.code(Codes.NABM));
    }
    return new Care.Lab(
        codes.stream().mapToInt(Integer::parseInt).toArray(),
        codes.stream().mapToInt(LabTariffs::cents).toArray());
  }

  private static Care device(ModuleLine line) {
    String code = line.code(Codes.LPP);
    int quantity = line.goesPast("times") ? line.integer("a quantity", 1, 999) : 1;
    return new Care.Device(code, quantity, line.cents());
  }

  private static Care session(ModuleLine line, Auxiliary auxiliary) {
    double coefficient = line.number("a coefficient", 0.25, 100);
    return new Care.Session(
        auxiliary, coefficient, (int) Math.round(coefficient * auxiliary.letterCents()));
  }

  private static Care sickLeave(ModuleLine line) {
    int days = line.integer("a number of days", 1, 360);
    line.expect("days");
    return new Care.SickLeave(days);
  }

  private Care stay(ModuleLine line) {
    String name = line.word("the name of a stay");
    StayPlan plan = stays.get(name);
    if (plan == null) {
      throw line.wrong(
          "there is no stay “" + name + "” above this line; there is " + stays.keySet());
    }
    return new Care.Stay(plan);
  }
}
