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
  private final String file;
  private final String id;
  private final List<String> sources = new ArrayList<>();
  private final List<StayPlan.Chance> causes = new ArrayList<>();
  private final Map<String, StayPlan> stays = new LinkedHashMap<>();
  private final Map<String, State> states = new LinkedHashMap<>();
  private final OnsetWords onset = new OnsetWords();
  private final CareWords careWords = new CareWords(stays, onset::kind);
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
      if (onset.kind() == null) {
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
}
