package fr.healthdatahub.cli;

import fr.healthdatahub.samples.InvalidRequest;
import fr.healthdatahub.samples.SampleInfo;
import fr.healthdatahub.samples.SampleRequest;
import fr.healthdatahub.samples.Samples;
import fr.healthdatahub.samples.SchemaText;
import fr.healthdatahub.samples.export.SampleFormat;
import fr.healthdatahub.samples.generate.Habit;
import fr.healthdatahub.samples.generate.Standard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The sample and the options of {@code generate} that decide its bytes. */
public final class SampleOptions {
  private static final Pattern SHARD = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

  @Parameters(paramLabel = "SAMPLE", arity = "0..1")
  String sample;

  @Option(names = "--schema", paramLabel = "FILE")
  Path schema;

  @Option(
      names = {"--size", "--beneficiaries", "--rows"},
      paramLabel = "N",
      descriptionKey = "size")
  String size;

  @Option(names = "--from", paramLabel = "YEAR")
  String from;

  @Option(names = "--to", paramLabel = "YEAR")
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

  @Option(names = "--also", paramLabel = "STANDARD", split = ",")
  List<String> also;

  @Option(names = "--no-report")
  boolean noReport;

  /**
   * What these options ask for; whether a sample can do it, {@code Samples} says.
   *
   * @throws ParameterException saying what is no number, shard, habit or standard, or missing
   * @throws InvalidRequest when there is no such sample
   * @throws fr.healthdatahub.samples.schema.InvalidSchema when the schema cannot be used
   */
  public SampleRequest request(CommandLine command, SampleFormat format, int threads)
      throws IOException {
    SampleInfo info = info(command);
    SampleRequest usual = info.request();
    Matcher part = SHARD.matcher(shard);
    if (!part.matches()) {
      throw wrong(command, "shard", shard);
    }
    return new SampleRequest(
        usual.sample(),
        usual.schema(),
        size == null ? usual.size() : number(command, "--size", size),
        from == null ? usual.from() : year(command, "--from", from),
        to == null ? usual.to() : year(command, "--to", to),
        number(command, "--seed", seed),
        format,
        tables == null ? usual.tables() : new LinkedHashSet<>(tables),
        habits(command, info),
        !noReport,
        threads,
        Integer.parseInt(part.group(1)),
        Integer.parseInt(part.group(2)),
        standards(command));
  }

  private SampleInfo info(CommandLine command) throws IOException {
    if (sample == null) {
      throw wrong(command, "missing", "SAMPLE");
    }
    if (!sample.equals(Samples.FROM_SCHEMA)) {
      if (schema != null) {
        throw wrong(command, "schema-without-use");
      }
      return Samples.named(sample);
    }
    if (schema == null) {
      throw wrong(command, "missing", "--schema");
    }
    if (!Files.isRegularFile(schema)) {
      throw wrong(command, "no-schema", schema);
    }
    return Samples.ofSchema(SchemaText.read(schema));
  }

  private Set<Standard> standards(CommandLine command) {
    Set<Standard> standards = EnumSet.noneOf(Standard.class);
    for (String word : also == null ? List.<String>of() : also) {
      Standard standard = Standard.of(word);
      if (standard == null) {
        throw wrong(command, "unknown-standard", word, Standard.words());
      }
      standards.add(standard);
    }
    return standards;
  }

  private static long number(CommandLine command, String option, String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw wrong(command, "not-a-whole-number", option, text);
    }
  }

  private static int year(CommandLine command, String option, String text) {
    return (int) Math.max(-1, Math.min(10_000, number(command, option, text)));
  }

  private Set<Habit> habits(CommandLine command, SampleInfo info) {
    if (clean && (realHabits || without != null)) {
      throw wrong(command, "clean-and-habits");
    }
    if (info.habits().isEmpty() && (clean || realHabits || without != null)) {
      throw wrong(command, "clean-without-use", info.name());
    }
    Set<Habit> habits = EnumSet.noneOf(Habit.class);
    if (!clean) {
      habits.addAll(info.habits());
    }
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

  /** What {@code Samples} refused, in the words of the options. */
  public static ParameterException refused(CommandLine command, InvalidRequest refusal) {
    List<Object> values = refusal.values();
    return switch (refusal.rule()) {
      case UNKNOWN_SAMPLE -> wrong(command, "unknown-sample", values.toArray());
      case SIZE -> wrong(command, "size", values.toArray());
      case FROM_YEAR -> wrong(command, "year", texts("--from", values));
      case TO_YEAR -> wrong(command, "year", texts("--to", values));
      case YEARS_REVERSED -> wrong(command, "years-reversed", texts("", values));
      case UNKNOWN_TABLE -> unknownTable(command, values);
      case SHARD -> wrong(command, "shard", values.get(0) + "/" + values.get(1));
      case THREADS -> wrong(command, "threads", values.get(0));
      case ALSO -> wrong(command, "also-without-use", values.get(0));
    };
  }

  private static ParameterException unknownTable(CommandLine command, List<Object> values) {
    String name = String.valueOf(values.get(0));
    String yearly = name.replaceFirst("^(T_[A-Z]{3})\\d\\d", "$1aa");
    boolean isYear = !yearly.equals(name) && String.valueOf(values.get(1)).contains(yearly);
    return isYear
        ? wrong(command, "yearly-table", name, yearly)
        : wrong(command, "unknown-table", values.toArray());
  }

  /** Years are no numbers to be grouped by thousands. */
  private static Object[] texts(String option, List<Object> values) {
    return Stream.concat(option.isEmpty() ? Stream.empty() : Stream.of(option), values.stream())
        .map(String::valueOf)
        .toArray();
  }

  /** A command line that means nothing, in the language of the user. */
  public static ParameterException wrong(CommandLine command, String key, Object... arguments) {
    return new ParameterException(command, ClientWords.of(key, arguments));
  }
}
