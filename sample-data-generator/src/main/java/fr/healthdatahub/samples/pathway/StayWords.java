package fr.healthdatahub.samples.pathway;

import fr.healthdatahub.samples.nomenclature.Codes;
import fr.healthdatahub.samples.nomenclature.Ghs;
import fr.healthdatahub.samples.pathway.StayPlan.Chance;
import fr.healthdatahub.samples.pathway.StayPlan.Field;
import fr.healthdatahub.samples.pathway.StayPlan.Group;
import fr.healthdatahub.samples.pathway.StayPlan.Implant;
import fr.healthdatahub.samples.pathway.StayPlan.Next;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the lines of a stay, one after the other. */
final class StayWords {
  private static final double ROUNDING = 1e-9;

  private final ModuleLine first;
  private final String name;
  private final Field field;
  private final Map<String, StayPlan> others;
  private final List<Group> groups = new ArrayList<>();
  private final List<Chance> also = new ArrayList<>();
  private final List<Chance> acts = new ArrayList<>();
  private final List<Implant> implants = new ArrayList<>();
  private final List<Next> next = new ArrayList<>();
  private String diagnosis;
  private String related = "";
  private String purpose = "";
  private int[] length = {-1, -1};
  private int sessions;
  private double privately;
  private boolean emergency;

  /**
   * @param line that begins the stay, past the word {@code stay}
   * @param others stays above, which may follow this one
   */
  StayWords(ModuleLine line, Map<String, StayPlan> others) {
    first = line;
    name = line.word("a name");
    String word = line.word("mco, ssr, had or psy");
    field =
        switch (word) {
          case "mco" -> Field.MCO;
          case "ssr" -> Field.SSR;
          case "had" -> Field.HAD;
          case "psy" -> Field.PSY;
          default -> throw line.wrong("“" + word + "” is no field: mco, ssr, had or psy");
        };
    line.end();
    this.others = others;
    if (others.containsKey(name)) {
      throw line.wrong("there is a stay “" + name + "” already");
    }
  }

  /** Reads a line that begins with the given word; says whether the word belongs to a stay. */
  boolean read(String word, ModuleLine line) {
    switch (word) {
      case "ghm" -> groups.add(group(line));
      case "diagnosis" -> diagnosis = line.diagnosis();
      case "related" -> related = line.diagnosis();
      case "also" -> also.add(also(line));
      case "act" -> acts.add(new Chance(line.code(Codes.CCAM), chance(line)));
      case "implant" -> implants.add(new Implant(line.code(Codes.LPP), line.cents(), chance(line)));
      case "days", "weeks" -> length = line.range("a number of " + word, 365);
      case "sessions" -> sessions = line.integer("a number of sessions", 1, 31);
      case "private" -> privately = line.probability("the share of private clinics");
      case "emergency" -> emergency = true;
      case "purpose" -> purpose = field == Field.HAD ? line.word("a code") : line.diagnosis();
      case "next" -> next.add(next(line));
      default -> {
        return false;
      }
    }
    line.end();
    return true;
  }

  private static Chance also(ModuleLine line) {
    String code = line.diagnosis();
    double chance = chance(line);
    int[] ages = {0, CareWords.OLDEST};
    if (line.goesPast("age")) {
      ages = line.range("an age", CareWords.OLDEST);
    }
    return new Chance(code, chance, ages[0], ages[1]);
  }

  private static double chance(ModuleLine line) {
    return line.goesPast("chance") ? line.probability("a chance") : 1;
  }

  private Group group(ModuleLine line) {
    String ghm = line.code(Codes.GHM);
    line.expect("ghs");
    Ghs tariff = Ghs.of(Integer.parseInt(line.code(Codes.GHS)));
    int category = Integer.parseInt(ghm.substring(0, 2));
    if (tariff.majorCategory() != category) {
      throw line.wrong(
          "the GHS "
              + tariff.number()
              + " pays stays of category "
              + tariff.majorCategory()
              + ", and "
              + ghm
              + " is of category "
              + category);
    }
    return new Group(ghm, tariff, line.goesPast("share") ? line.probability("a share") : 1);
  }

  private Next next(ModuleLine line) {
    String stay = line.word("the name of a stay");
    if (!others.containsKey(stay)) {
      throw line.wrong(
          "there is no stay “" + stay + "” above this line; there is " + others.keySet());
    }
    return new Next(others.get(stay), chance(line));
  }

  /** The whole stay, when its last line was read. */
  StayPlan plan() {
    if (diagnosis == null) {
      throw first.wrong("the stay “" + name + "” has no diagnosis");
    }
    if (field == Field.MCO && Math.abs(sum(groups) - 1) > ROUNDING) {
      throw first.wrong(
          "the shares of the GHM of the stay “"
              + name
              + "” must have the sum 1, not "
              + sum(groups));
    }
    if (field != Field.MCO && length[0] < 1) {
      throw first.wrong("the stay “" + name + "” needs days or weeks, such as “weeks 2..5”");
    }
    double following = next.stream().mapToDouble(Next::probability).sum();
    if (following > 1 + ROUNDING) {
      throw first.wrong(
          "the chances of what is next to the stay “"
              + name
              + "” have the sum "
              + following
              + "; at most 1 is possible");
    }
    return new StayPlan(
        name, field, groups, diagnosis, related, also, acts, implants, length[0], length[1],
        sessions, privately, emergency, purpose, next);
  }

  private static double sum(List<Group> groups) {
    return groups.stream().mapToDouble(Group::share).sum();
  }
}
