package fr.healthdatahub.samples.schema;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What few columns ask of their cells.
 *
 * @param minLength characters; 0 where there is no bound
 * @param least smallest value of a NUMBER
 * @param greatest value of a NUMBER
 * @param values the only ones that are right; empty where there is no such list
 * @param pattern of the whole cell, or null
 * @param format of a MOMENT, or null
 * @param signs of a NUMBER that is written otherwise than with a point, or null
 * @param truths of a boolean, the word for false and that for true; empty for others
 */
public record Limits(
    int minLength,
    double least,
    double greatest,
    Set<String> values,
    Pattern pattern,
    DateTimeFormatter format,
    NumberSigns signs,
    List<String> truths) {
  public static final Limits NONE =
      new Limits(
          0,
          Double.NEGATIVE_INFINITY,
          Double.POSITIVE_INFINITY,
          Set.of(),
          null,
          null,
          null,
          List.of());

  /** Whether texts have any. */
  public boolean ofText() {
    return minLength > 0 || pattern != null;
  }

  /** Whether numbers have any. */
  public boolean ofNumber() {
    return least > Double.NEGATIVE_INFINITY || greatest < Double.POSITIVE_INFINITY;
  }
}
