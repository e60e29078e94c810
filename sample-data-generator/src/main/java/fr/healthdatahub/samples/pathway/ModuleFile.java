package fr.healthdatahub.samples.pathway;

import fr.healthdatahub.samples.pathway.State.Target;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a module file: the description of a condition that a clinician can write. The format is
 * described in the documentation (samples, “Add a condition”).
 */
final class ModuleFile {
  private static final double ROUNDING = 1e-9;
  private static final String KINDS = "once, again, delivery, newborn, death or always";

  private final String file;
  private final String id;
  private final List<String> sources = new ArrayList<>();
  private final List<StayPlan.Chance> causes = new ArrayList<>();
  private final Map<String, StayPlan> stays = new LinkedHashMap<>();
  private final Map<String, State> states = new LinkedHashMap<>();
  private final OnsetWords onset = new OnsetWords();
  private final CareWords careWords = new CareWords(stays, () -> onset.kind);
  private FatalWords fatal;
  private String french;
  private String english;
  private StayWords stay;
  private StateLines state;
  private int nextCare;

  private ModuleFile(String id, int firstCare) {
    this.id = id;
    file = id + ".module";
    nextCare = firstCare;
  }

  /**
   * @param id the file's name without {@code .module}
   * @param firstCare the id of the first care line
   * @throws InvalidModule naming file, line and what would be right
   */
  static Condition read(String id, String text, int firstCare) {
    ModuleFile module = new ModuleFile(id, firstCare);
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      String words = lines[i].replaceFirst("#.*", "").strip();
      if (!words.isEmpty()) {
        module.line(new ModuleLine(module.file, i + 1, words));
      }
    }
    return module.condition(lines.length);
  }

  private void line(ModuleLine line) {
    String word = line.word("");
    switch (word) {
      case "fr" -> french = line.rest("a name");
      case "en" -> english = line.rest("a name");
      case "source" -> sources.add(line.rest("a source"));
      case "cause" -> {
        causes.add(new StayPlan.Chance(line.diagnosis(), line.number("a weight", 0, 1000)));
        line.end();
      }
      case "onset", "ages" -> onset.read(word, line);
      case "fatal" -> fatal = new FatalWords(line);
      case "stay" -> {
        close();
        stay = new StayWords(line, stays);
      }
      case "state" -> {
        close();
        state = new StateLines(line.word("a name"), line);
        line.end();
      }
      default -> inside(word, line);
    }
  }

  private void inside(String word, ModuleLine line) {
    if (stay != null && stay.read(word, line)) {
      return;
    }
    if (state != null) {
      if (onset.kind == null) {
        throw line.wrong("the line “onset …” must come before the states");
      }
      if (word.equals("after")) {
        state.after(line);
      } else {
        state.cares.add(careWords.read(line.again(), nextCare++));
      }
    } else if (!onset.read(word, line)) {
      throw line.wrong(
          "“"
              + word
              + "” is unknown here; fr, en, source, cause, onset, ages, men, women, fatal,"
              + " stay or state would be known");
    }
  }

  private void close() {
    if (stay != null) {
      StayPlan plan = stay.plan();
      stays.put(plan.name(), plan);
      stay = null;
    }
    if (state != null) {
      if (states.put(state.name, state.state()) != null) {
        throw state.first.wrong("there is a state “" + state.name + "” already");
      }
      state = null;
    }
  }

  private Condition condition(int lastLine) {
    close();
    if (french == null || english == null) {
      throw new InvalidModule(file, 1, "the names are missing: lines “fr …” and “en …”");
    }
    if (states.isEmpty()) {
      throw new InvalidModule(file, lastLine, "there is no state: a line “state NAME”");
    }
    State first = states.values().iterator().next();
    checkTargets();
    Onset begins = onset.onset(file);
    Fatal kills = fatal == null ? null : fatal.fatal(begins, causes, states);
    checkReachable(first, kills);
    return new Condition(id, french, english, sources, begins, states, first, stays, causes, kills);
  }

  private void checkTargets() {
    for (State one : states.values()) {
      for (Target target : one.targets()) {
        if (!target.state().equals(State.END) && !states.containsKey(target.state())) {
          throw new InvalidModule(
              file,
              one.line(),
              "the state “"
                  + one.name()
                  + "” leads to “"
                  + target.state()
                  + "”, which is none of "
                  + states.keySet()
                  + " or end");
        }
        State next = states.get(target.state());
        if (one.shortest() == 0 && next != null && next.shortest() == 0) {
          throw new InvalidModule(
              file,
              one.line(),
              "the states “"
                  + one.name()
                  + "” and “"
                  + next.name()
                  + "” may both last 0 days; one of them must last at least 1");
        }
      }
    }
  }

  private void checkReachable(State first, Fatal kills) {
    Set<String> reached = new HashSet<>(Set.of(first.name()));
    Deque<State> open = new ArrayDeque<>(List.of(first));
    if (kills != null) {
      kills.lasts().forEach(last -> reached.add(last.state().name()));
    }
    while (!open.isEmpty()) {
      for (Target target : open.remove().targets()) {
        if (states.containsKey(target.state()) && reached.add(target.state())) {
          open.add(states.get(target.state()));
        }
      }
    }
    for (State one : states.values()) {
      if (!reached.contains(one.name())) {
        throw new InvalidModule(
            file, one.line(), "nothing leads to the state “" + one.name() + "”");
      }
    }
  }

  /** A state while its lines are read. */
  private static final class StateLines {
    final String name;
    final ModuleLine first;
    final List<CareLine> cares = new ArrayList<>();
    private int[] length = {-1, -1};
    private final List<Target> targets = new ArrayList<>();

    StateLines(String name, ModuleLine first) {
      this.name = name;
      this.first = first;
    }

    void after(ModuleLine line) {
      if (length[0] >= 0) {
        throw line.wrong("the state “" + name + "” has a line “after” already");
      }
      length = line.days("a duration such as 3..10");
      double sum = 0;
      while (line.hasMore()) {
        double probability = line.probability("a probability");
        sum += probability;
        String target = line.word("the name of a state");
        targets.add(
            new Target(
                target.endsWith(",") ? target.substring(0, target.length() - 1) : target,
                probability));
      }
      if (targets.isEmpty()) {
        throw line.wrong("a probability and a state must follow, such as “1 end”");
      }
      if (sum > 1 + ROUNDING) {
        throw line.wrong("the probabilities have the sum " + sum + "; at most 1 is possible");
      }
      if (length[0] == 0 && sum < 1 - ROUNDING) {
        throw line.wrong("a state that may last 0 days must lead on with the sum 1, not " + sum);
      }
    }

    State state() {
      return new State(name, first.number(), cares, length[0], length[1], targets);
    }
  }

  /** The line about those who die of the condition. */
  private static final class FatalWords {
    private final ModuleLine line;
    private final double share;
    private final int median;
    private double atOnce;
    private final List<String> names = new ArrayList<>();
    private final List<int[]> days = new ArrayList<>();

    FatalWords(ModuleLine line) {
      this.line = line;
      share = line.probability("the share of the cases that are fatal");
      line.expect("median");
      median = line.days("a time such as 10")[0];
      while (line.hasMore()) {
        if (line.goesPast("at-once")) {
          atOnce = line.probability("the share of the fatal cases that end within a week");
        } else {
          line.expect("last");
          days.add(line.days("a duration such as 3..10"));
          names.add(line.word("the name of a state"));
        }
      }
      if (share == 1) {
        throw line.wrong("a share of 1 leaves nobody to whom the rates of onset apply");
      }
    }

    Fatal fatal(Onset onset, List<StayPlan.Chance> causes, Map<String, State> states) {
      if (onset.kind() != Onset.Kind.ONCE && onset.kind() != Onset.Kind.AGAIN) {
        throw line.wrong("a condition is fatal only with “onset once” or “onset again”");
      }
      if (causes.isEmpty()) {
        throw line.wrong("a fatal condition needs a line “cause CODE WEIGHT”");
      }
      List<Fatal.Last> lasts = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        State state = states.get(names.get(i));
        if (state == null) {
          throw line.wrong("there is no state “" + names.get(i) + "”; there is " + states.keySet());
        }
        if (state.shortest() >= 0) {
          throw line.wrong(
              "the state “" + state.name() + "” lasts until death, so it has no line “after”");
        }
        if (i > 0 && days.get(i)[1] > days.get(i - 1)[0]) {
          throw line.wrong("the last states must come nearer to death, one after the other");
        }
        lasts.add(new Fatal.Last(state, days.get(i)[0], days.get(i)[1]));
      }
      return new Fatal(share, median, atOnce, lasts);
    }
  }

  /** The lines about onset. */
  private static final class OnsetWords {
    private ModuleLine first;
    private Onset.Kind kind;
    private int before;
    private boolean winter;
    private double[] ages = {0};
    private double[] men = {0};
    private double[] women = {0};

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
}
