package fr.healthdatahub.samples.blueprint;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line {@code with TABLE as NAME at NUMBER else by WEIGHT where COLUMN = VALUE once COLUMN}, of
 * which all but the table may be missing; {@code in order} stands for a number that goes on.
 */
record WithLine(
    String table,
    String name,
    boolean inOrder,
    String at,
    boolean draws,
    String weight,
    String group,
    String value,
    String once) {
  private static final Pattern LINE =
      Pattern.compile(
          "(\\w+)(?: as (\\w+))?(?: (in order)| at (.+?)( else)?)?"
              + "(?: by (\\w+))?(?: where (\\w+) = (.+?))?(?: once (\\w+))?");

  static WithLine read(String rest) {
    Matcher line = LINE.matcher(rest);
    if (!line.matches()) {
      throw new IllegalArgumentException(
          "“with TABLE”, “with TABLE in order”, “with TABLE at NUMBER”, or “with TABLE as NAME at"
              + " NUMBER else by WEIGHT where COLUMN = VALUE once COLUMN” would be right");
    }
    boolean fixed = line.group(3) != null || line.group(4) != null;
    return new WithLine(
        line.group(1),
        line.group(2) == null ? line.group(1) : line.group(2),
        line.group(3) != null,
        line.group(4),
        !fixed || line.group(5) != null,
        line.group(6),
        line.group(7),
        line.group(8),
        line.group(9));
  }
}
