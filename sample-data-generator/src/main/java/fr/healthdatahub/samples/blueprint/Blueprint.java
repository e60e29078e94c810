package fr.healthdatahub.samples.blueprint;

import fr.healthdatahub.samples.schema.Label;
import fr.healthdatahub.samples.schema.Table;
import java.util.List;
import java.util.Map;

/**
 * A smaller sample.
 *
 * @param name the word of the command line
 * @param unit what its size counts, in the plural
 * @param size how many, unless told otherwise
 * @param sources where its figures come from
 * @param parts its tables, each after those to which it points
 */
public record Blueprint(
    String name,
    Label title,
    Label description,
    Label unit,
    long size,
    List<String> sources,
    List<Part> parts) {
  /** How many rows a table has. */
  public enum Kind {
    /** One for each unit. */
    UNIT,
    /** Some for each row of another table. */
    BELOW,
    /** The same few in all shards, which others point to. */
    REFERENCE
  }

  /**
   * A table of a sample.
   *
   * @param columns in order, with their labels
   * @param plan how rows are made
   * @param plots what is worth a diagram
   */
  public record Part(
      Table table, Label title, List<ColumnLine> columns, Plan plan, List<PlotLine> plots) {}

  /**
   * A column as its line says.
   *
   * @param type a word of Table Schema
   * @param slot where a row has its value
   */
  public record ColumnLine(String name, String type, int decimals, Label title, int slot) {}

  /**
   * How the rows of a table are made.
   *
   * @param parent number of the table above, or -1
   * @param rows how many of them, evaluated in the row above; null for one
   * @param choices rows of other tables that each row chooses
   * @param steps values in order, one a slot
   * @param until rows end when it does not hold any more; null for none
   * @param lines of a data file, one a row; null for none
   * @param files what is drawn for each row beside the tables; null for nothing
   */
  record Plan(
      Kind kind,
      int parent,
      Expression rows,
      List<Choice> choices,
      List<Expression> steps,
      Expression until,
      List<String[]> lines,
      Files files) {}

  /**
   * Files that are no tables, one or more for each row of a table.
   *
   * @param kind vcf or mammogram
   * @param path slot of the path
   * @param below number of the table whose rows below the row are drawn in its file
   * @param slots where a row of the table has its values, by name
   * @param belowSlots where a row below has them
   */
  record Files(
      String kind,
      int path,
      int below,
      Map<String, Integer> slots,
      Map<String, Integer> belowSlots) {}
}
