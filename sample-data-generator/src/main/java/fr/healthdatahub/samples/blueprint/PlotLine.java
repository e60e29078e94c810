package fr.healthdatahub.samples.blueprint;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line {@code plot COLUMN, COLUMN by COLUMN} of a table.
 *
 * @param columns shown
 * @param by the column along which they are shown
 */
record PlotLine(List<String> columns, String by) {
  private static final Pattern LINE = Pattern.compile("([a-z_0-9, ]+) by ([a-z_0-9]+)");

  /**
   * @param known splits names of columns, and refuses those that there are not
   */
  static PlotLine read(String rest, Function<String, List<String>> known) {
    Matcher line = LINE.matcher(rest);
    if (!line.matches()) {
      throw new IllegalArgumentException("“plot COLUMN, COLUMN by COLUMN” would be right");
    }
    return new PlotLine(known.apply(line.group(1)), known.apply(line.group(2)).get(0));
  }
}
