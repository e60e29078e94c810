package fr.healthdatahub.web.samples;

import fr.healthdatahub.openapi.model.GenerationRequest;
import fr.healthdatahub.samples.SampleInfo;
import fr.healthdatahub.samples.SampleRequest;
import fr.healthdatahub.samples.Samples;
import fr.healthdatahub.samples.export.SampleFormat;
import fr.healthdatahub.samples.generate.Habit;
import fr.healthdatahub.samples.generate.Standard;
import fr.healthdatahub.samples.problem.SamplesProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Requests in the contract's words, in the generator's, and as a command line. */
final class SampleRequests {
  private SampleRequests() {}

  /**
   * What is asked for; what is left out is as the sample is unless told otherwise.
   *
   * @throws SamplesProblem when a word is unknown; the generator checks the numbers
   */
  static SampleRequest of(GenerationRequest asked) {
    SampleInfo info = Samples.named(asked.getSample());
    SampleRequest usual = info.request();
    boolean allTables = asked.getTables() == null || asked.getTables().isEmpty();
    return new SampleRequest(
        usual.sample(),
        usual.schema(),
        asked.getSize() == null ? usual.size() : asked.getSize(),
        asked.getFrom() == null ? usual.from() : asked.getFrom(),
        asked.getTo() == null ? usual.to() : asked.getTo(),
        asked.getSeed() == null ? usual.seed() : asked.getSeed(),
        format(asked.getFormat()),
        allTables ? usual.tables() : new LinkedHashSet<>(asked.getTables()),
        habits(asked, info),
        true,
        1,
        1,
        1,
        standards(asked));
  }

  private static Set<Standard> standards(GenerationRequest asked) {
    Set<Standard> standards = EnumSet.noneOf(Standard.class);
    for (String word : asked.getAlso() == null ? List.<String>of() : asked.getAlso()) {
      Standard standard = Standard.of(word);
      if (standard == null) {
        throw SamplesProblem.invalid("unknown-standard", Standard.words());
      }
      standards.add(standard);
    }
    return standards;
  }

  private static SampleFormat format(String word) {
    if (word == null) {
      return SampleFormat.CSV;
    }
    SampleFormat format = SampleFormat.of(word);
    if (format == null) {
      throw SamplesProblem.invalid("unknown-sample-format", SampleFormat.words());
    }
    return format;
  }

  private static Set<Habit> habits(GenerationRequest asked, SampleInfo info) {
    Set<Habit> habits = EnumSet.noneOf(Habit.class);
    if (!Boolean.TRUE.equals(asked.getClean())) {
      habits.addAll(info.habits());
    }
    for (String word : asked.getWithout() == null ? List.<String>of() : asked.getWithout()) {
      Habit habit = Habit.of(word);
      if (habit == null || !info.habits().contains(habit)) {
        throw SamplesProblem.invalid(
            "unknown-habit",
            info.habits().stream().map(Habit::word).collect(Collectors.joining(", ")));
      }
      habits.remove(habit);
    }
    return habits;
  }

  /** The same request as the contract writes it, with all that was left out. */
  static GenerationRequest model(SampleRequest request) {
    SampleInfo info = Samples.named(request.sample());
    boolean years = info.years().from() > 0;
    boolean clean = request.habits().isEmpty() && !info.habits().isEmpty();
    GenerationRequest model =
        new GenerationRequest()
            .sample(request.sample())
            .size(request.size())
            .from(years ? request.from() : null)
            .to(years ? request.to() : null)
            .seed(request.seed())
            .format(request.format().word());
    if (!request.tables().equals(info.request().tables())) {
      model.tables(tables(request, info));
    }
    if (clean) {
      model.clean(true);
    } else {
      model.without(without(request, info));
    }
    if (!request.also().isEmpty()) {
      model.also(also(request));
    }
    return model;
  }

  /** What gives the same bytes on another machine. */
  static String commandLine(SampleRequest request) {
    SampleInfo info = Samples.named(request.sample());
    List<String> words = new ArrayList<>();
    words.addAll(Arrays.asList("./hub", "generate", request.sample()));
    words.addAll(Arrays.asList("--size", String.valueOf(request.size())));
    if (info.years().from() > 0) {
      words.addAll(Arrays.asList("--from", String.valueOf(request.from())));
      words.addAll(Arrays.asList("--to", String.valueOf(request.to())));
    }
    words.addAll(Arrays.asList("--seed", String.valueOf(request.seed())));
    if (request.format() != SampleFormat.CSV) {
      words.addAll(Arrays.asList("--format", request.format().word()));
    }
    if (!request.tables().equals(info.request().tables())) {
      words.addAll(Arrays.asList("--tables", String.join(",", tables(request, info))));
    }
    if (request.habits().isEmpty() && !info.habits().isEmpty()) {
      words.add("--clean");
    } else if (!without(request, info).isEmpty()) {
      words.addAll(Arrays.asList("--without", String.join(",", without(request, info))));
    }
    if (!request.also().isEmpty()) {
      words.addAll(Arrays.asList("--also", String.join(",", also(request))));
    }
    words.addAll(Arrays.asList("--out", request.sample()));
    return String.join(" ", words);
  }

  private static List<String> tables(SampleRequest request, SampleInfo info) {
    return info.tables().stream()
        .map(SampleInfo.TableInfo::name)
        .filter(request.tables()::contains)
        .toList();
  }

  private static List<String> also(SampleRequest request) {
    return request.also().stream().map(Standard::word).sorted().toList();
  }

  private static List<String> without(SampleRequest request, SampleInfo info) {
    return info.habits().stream()
        .filter(habit -> !request.habits().contains(habit))
        .map(Habit::word)
        .toList();
  }
}
