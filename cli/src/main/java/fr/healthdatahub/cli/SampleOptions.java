package fr.healthdatahub.cli;

import fr.healthdatahub.samples.generate.Habit;
import fr.healthdatahub.samples.generate.SampleSpec;
import fr.healthdatahub.samples.population.Pyramid;
import fr.healthdatahub.samples.schema.Table;
import fr.healthdatahub.samples.schema.Tables;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of {@code generate} that decide the bytes of a sample. */
final class SampleOptions {
  static final String SNDS = "snds";
  private static final Pattern SHARD = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

  @Option(names = "--beneficiaries", paramLabel = "N", defaultValue = "10000")
  String beneficiaries;

  @Option(names = "--from", paramLabel = "YEAR", defaultValue = "2018")
  String from;

  @Option(names = "--to", paramLabel = "YEAR", defaultValue = "2023")
  String to;

  @Option(names = "--seed", paramLabel = "NUMBER", defaultValue = "42")
  String seed;

  @Option(names = "--tables", paramLabel = "TABLE", split = ",")
  List<String> tables;

  @Option(names = "--shard", paramLabel = "I/N", defaultValue = "1/1")
  String shard;

  @Option(names = "--clean")
  boolean clean;

  @Option(names = "--real-habits")
  boolean realHabits;

  @Option(names = "--without", paramLabel = "HABIT", split = ",")
  List<String> without;

  /**
   * What these options ask for.
   *
   * @throws ParameterException saying what is wrong and what would be right
   */
  SampleSpec spec(CommandLine command) {
    long people = number(command, "--beneficiaries", beneficiaries);
    if (people < 1 || people > SampleSpec.MOST_BENEFICIARIES) {
      throw wrong(command, "beneficiaries", beneficiaries, SampleSpec.MOST_BENEFICIARIES);
    }
    long first = year(command, "--from", from);
    long last = year(command, "--to", to);
    if (first > last) {
      throw wrong(command, "years-reversed", from, to);
    }
    Matcher part = SHARD.matcher(shard);
    int number = part.matches() ? Integer.parseInt(part.group(1)) : 0;
    int of = part.matches() ? Integer.parseInt(part.group(2)) : 0;
    if (number < 1 || number > of) {
      throw wrong(command, "shard", shard);
    }
    return new SampleSpec(
        people,
        (int) first,
        (int) last,
        number(command, "--seed", seed),
        tables(command),
        habits(command),
        number,
        of);
  }

  private static long number(CommandLine command, String option, String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw wrong(command, "not-a-whole-number", option, text);
    }
  }

  private static long year(CommandLine command, String option, String text) {
    long year = number(command, option, text);
    if (year < Pyramid.FIRST_YEAR || year > Pyramid.LAST_YEAR) {
      throw wrong(
          command,
          "year",
          option,
          text,
          String.valueOf(Pyramid.FIRST_YEAR),
          String.valueOf(Pyramid.LAST_YEAR));
    }
    return year;
  }

  private Set<String> tables(CommandLine command) {
    Set<String> known =
        Tables.all().stream().map(Table::name).collect(Collectors.toCollection(LinkedHashSet::new));
    if (tables == null) {
      return known;
    }
    for (String table : tables) {
      if (!known.contains(table)) {
        throw wrong(command, "unknown-table", table, String.join(", ", known));
      }
    }
    return Set.copyOf(tables);
  }

  private Set<Habit> habits(CommandLine command) {
    if (clean && (realHabits || without != null)) {
      throw wrong(command, "clean-and-habits");
    }
    Set<Habit> habits = clean ? EnumSet.noneOf(Habit.class) : EnumSet.allOf(Habit.class);
    for (String word : without == null ? List.<String>of() : without) {
      Habit habit = Habit.of(word);
      if (habit == null) {
        String known =
            Arrays.stream(Habit.values()).map(Habit::word).collect(Collectors.joining(", "));
        throw wrong(command, "unknown-habit", word, known);
      }
      habits.remove(habit);
    }
    return habits;
  }

  private static ParameterException wrong(CommandLine command, String key, Object... arguments) {
    return new ParameterException(command, ClientWords.of(key, arguments));
  }
}
