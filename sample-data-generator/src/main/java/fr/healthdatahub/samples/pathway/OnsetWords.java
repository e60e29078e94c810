package fr.healthdatahub.samples.pathway;

import java.util.ArrayList;
import java.util.List;

/** The lines about onset. */
final class OnsetWords {
  private static final String KINDS = "once, again, delivery, newborn, death or always";

  private ModuleLine first;
  private Onset.Kind kind;
  private int before;
  private boolean winter;
  private double[] ages = {0};
  private double[] men = {0};
  private double[] women = {0};

  /** Null before the line was read. */
  Onset.Kind kind() {
    return kind;
  }

  boolean read(String word, ModuleLine line) {
    switch (word) {
      case "onset" -> kind(line);
      case "ages" -> ages = numbers(line, 130);
      case "men" -> men = numbers(line, 1_000_000);
      case "women" -> women = numbers(line, 1_000_000);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void kind(ModuleLine line) {
    first = line;
    String word = line.word(KINDS);
    kind =
        switch (word) {
          case "once" -> Onset.Kind.ONCE;
          case "again" -> Onset.Kind.AGAIN;
          case "delivery" -> Onset.Kind.DELIVERY;
          case "newborn" -> Onset.Kind.NEWBORN;
          case "death" -> Onset.Kind.DEATH;
          case "always" -> Onset.Kind.ALWAYS;
          default -> throw line.wrong("“" + word + "” is no onset: " + KINDS);
        };
    winter = kind == Onset.Kind.AGAIN && line.goesPast("winter");
    if (line.goesPast("before")) {
      before = line.days("how long before")[1];
    }
    line.end();
  }

  private static double[] numbers(ModuleLine line, double most) {
    List<Double> numbers = new ArrayList<>();
    do {
      numbers.add(line.number("a number", 0, most));
    } while (line.hasMore());
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  Onset onset(String file) {
    if (kind == null) {
      throw new InvalidModule(file, 1, "there is no onset: a line “onset once” or " + KINDS);
    }
    int[] years = new int[ages.length];
    for (int i = 0; i < ages.length; i++) {
      years[i] = (int) ages[i];
      if (i == 0 ? years[0] != 0 : years[i] <= years[i - 1]) {
        throw first.wrong("ages must begin with 0 and rise");
      }
    }
    boolean rates = kind == Onset.Kind.ONCE || kind == Onset.Kind.AGAIN;
    if (rates && (men.length != years.length || women.length != years.length)) {
      throw first.wrong(
          "men and women need as many rates as there are ages, "
              + years.length
              + ", not "
              + men.length
              + " and "
              + women.length);
    }
    return new Onset(kind, years, men, women, before, winter);
  }
}
