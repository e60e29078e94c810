package fr.healthdatahub.samples;

import fr.healthdatahub.samples.export.SampleFormat;
import fr.healthdatahub.samples.generate.Habit;
import fr.healthdatahub.samples.generate.Standard;
import fr.healthdatahub.samples.schema.Label;
import fr.healthdatahub.samples.schema.Table;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is known of a sample before it is generated.
 *
 * @param name the word of the command line
 * @param schema that describes it; none for named samples
 * @param title a few words
 * @param description one or two sentences
 * @param unit what its size counts, in the plural
 * @param size how many, unless told otherwise
 * @param most how many at most
 * @param years first and last possible year; both 0 where years have no meaning
 * @param usual the years unless told otherwise
 * @param habits of the real data that can be left out
 * @param standards in which its people can be told, too
 * @param tables in order
 */
public record SampleInfo(
    String name,
    SchemaText schema,
    Label title,
    Label description,
    Label unit,
    long size,
    long most,
    Years years,
    Years usual,
    List<Habit> habits,
    List<Standard> standards,
    List<TableInfo> tables) {
  /** From a year to another. */
  public record Years(int from, int to) {
    public static final Years NONE = new Years(0, 0);
  }

  /**
   * A table and what it is about.
   *
   * @param name as published; {@code aa} stands for the year in yearly tables of the SNDS
   */
  public record TableInfo(String name, Label title, List<ColumnInfo> columns) {
    /** Whether a file is this table, or this table in one year. */
    public boolean isIn(String file) {
      return file.equals(name) || Table.isInAYear(name, file);
    }
  }

  /**
   * A line of the data dictionary.
   *
   * @param type a word of Table Schema: string, integer, number, date …
   * @param title what it means; empty where we do not say
   */
  public record ColumnInfo(String name, String type, Label title) {}

  /** What is generated unless told otherwise. */
  public SampleRequest request() {
    Set<String> names = new LinkedHashSet<>();
    tables.forEach(table -> names.add(table.name()));
    return new SampleRequest(
        name,
        schema,
        size,
        usual.from(),
        usual.to(),
        42,
        SampleFormat.CSV,
        names,
        habits.isEmpty() ? Set.of() : EnumSet.copyOf(habits),
        true,
        Runtime.getRuntime().availableProcessors(),
        1,
        1);
  }
}
