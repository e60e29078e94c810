package fr.healthdatahub.samples.pathway;

import fr.healthdatahub.samples.nomenclature.Codes;

/** The words of one line of a module file, read from left to right. */
final class ModuleLine {
  private final String file;
  private final int number;
  private final String[] words;
  private int next;

  ModuleLine(String file, int number, String text) {
    this.file = file;
    this.number = number;
    words = text.strip().split("\\s+");
  }

  int number() {
    return number;
  }

  /** This line from its first word on. */
  ModuleLine again() {
    next = 0;
    return this;
  }

  boolean hasMore() {
    return next < words.length;
  }

  /** Whether the next word is this one; if so, goes past it. */
  boolean goesPast(String word) {
    if (hasMore() && words[next].equals(word)) {
      next++;
      return true;
    }
    return false;
  }

  /** The next word. */
  String word(String what) {
    if (!hasMore()) {
      throw wrong("the line ends where " + what + " is expected");
    }
    return words[next++];
  }

  /** All that is left, with single spaces. */
  String rest(String what) {
    StringBuilder rest = new StringBuilder(word(what));
    while (hasMore()) {
      rest.append(' ').append(words[next++]);
    }
    return rest.toString();
  }

  void expect(String word) {
    if (!goesPast(word)) {
      throw wrong("“" + word + "” is expected" + (hasMore() ? ", not “" + words[next] + "”" : ""));
    }
  }

  void end() {
    if (hasMore()) {
      throw wrong("“" + words[next] + "” is too much here");
    }
  }

  double number(String what, double least, double most) {
    String word = word(what);
    double value;
    try {
      value = Double.parseDouble(word);
    } catch (NumberFormatException e) {
      throw wrong(what + " must be a number, not “" + word + "”");
    }
    if (!(value >= least && value <= most)) {
      throw wrong(
          what + " must be between " + plain(least) + " and " + plain(most) + ", not " + word);
    }
    return value;
  }

  int integer(String what, int least, int most) {
    double value = number(what, least, most);
    if (value != Math.rint(value)) {
      throw wrong(what + " must be a whole number, not " + value);
    }
    return (int) value;
  }

  double probability(String what) {
    return number(what, 0, 1);
  }

  /** An amount in euros, as cents. */
  int cents() {
    int cents = (int) Math.round(number("an amount", 0, 1_000_000) * 100);
    expect("eur");
    return cents;
  }

  /** “3..10” or “7”; numbers of a unit. */
  int[] range(String what, int most) {
    String word = word(what);
    String[] parts = word.split("\\.\\.", -1);
    try {
      int first = Integer.parseInt(parts[0]);
      int last = Integer.parseInt(parts[parts.length - 1]);
      if (parts.length <= 2 && first >= 0 && first <= last && last <= most) {
        return new int[] {first, last};
      }
    } catch (NumberFormatException e) {
      throw wrong(what + " must be like 3..10 or 7, not “" + word + "”");
    }
    throw wrong(what + " must be like 3..10 or 7, at most " + most + ", not “" + word + "”");
  }

  /** Days from a number of days, weeks, months or years. */
  int[] days(String what) {
    int[] range = range(what, 40_000);
    String unit = word("days, weeks, months or years");
    double factor =
        switch (unit) {
          case "day", "days" -> 1;
          case "week", "weeks" -> 7;
          case "month", "months" -> 30.44;
          case "year", "years" -> 365.25;
          default -> throw wrong("“" + unit + "” is no unit: days, weeks, months or years");
        };
    return new int[] {(int) (range[0] * factor), (int) (range[1] * factor)};
  }

  /** A code that has the right shape and is known. */
  String code(Codes kind) {
    String code = word("a code of " + kind);
    if (!kind.wellFormed(code)) {
      throw wrong("“" + code + "” is not formed like a code of " + kind);
    }
    if (!kind.knows(code)) {
      throw wrong("the nomenclature of " + kind + " has no “" + code + "”");
    }
    return code;
  }

  /** An ICD-10 code without its point, as the PMSI writes it. */
  String diagnosis() {
    return code(Codes.ICD10).replace(".", "");
  }

  InvalidModule wrong(String message) {
    return new InvalidModule(file, number, message);
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }
}
