package fr.healthdatahub.samples.export;

import fr.healthdatahub.samples.SampleRequest;
import fr.healthdatahub.samples.Samples;
import fr.healthdatahub.samples.generate.Habit;
import fr.healthdatahub.samples.generate.SampleSpec;
import fr.healthdatahub.samples.schema.Table;
import fr.healthdatahub.samples.schema.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Specifications for tests. */
public final class Specs {
  private Specs() {}

  /** All tables of 2016 to 2018, with all habits. */
  public static SampleSpec whole(long beneficiaries) {
    return new SampleSpec(
        beneficiaries, 2016, 2018, 42, allTables(), EnumSet.allOf(Habit.class), 1, 1);
  }

  public static SampleSpec shard(long beneficiaries, int shard, int shards) {
    return new SampleSpec(
        beneficiaries, 2016, 2018, 42, allTables(), EnumSet.allOf(Habit.class), shard, shards);
  }

  public static SampleSpec with(long beneficiaries, Set<Habit> habits) {
    return new SampleSpec(beneficiaries, 2016, 2018, 42, allTables(), habits, 1, 1);
  }

  /** Writes a sample without the fidelity report. */
  public static WrittenSample write(SampleSpec spec, SampleFormat format, Path folder, int threads)
      throws IOException {
    return write(spec, format, folder, threads, Progress.NONE);
  }

  static WrittenSample write(
      SampleSpec spec, SampleFormat format, Path folder, int threads, Progress progress)
      throws IOException {
    return Samples.run(request(spec, format, threads)).write(folder, progress);
  }

  private static SampleRequest request(SampleSpec spec, SampleFormat format, int threads) {
    return Samples.named("snds")
        .request()
        .withSize(spec.beneficiaries())
        .withYears(spec.from(), spec.to())
        .withSeed(spec.seed())
        .withTables(spec.tables())
        .withHabits(spec.habits())
        .withShard(spec.shard(), spec.shards())
        .withFormat(format)
        .withThreads(threads)
        .withReport(false);
  }

  private static Set<String> allTables() {
    return Tables.all().stream().map(Table::name).collect(Collectors.toSet());
  }
}
