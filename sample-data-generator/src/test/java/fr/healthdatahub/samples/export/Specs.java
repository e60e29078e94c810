package fr.healthdatahub.samples.export;

import fr.healthdatahub.samples.generate.Habit;
import fr.healthdatahub.samples.generate.SampleSpec;
import fr.healthdatahub.samples.schema.Table;
import fr.healthdatahub.samples.schema.Tables;
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

  private static Set<String> allTables() {
    return Tables.all().stream().map(Table::name).collect(Collectors.toSet());
  }
}
