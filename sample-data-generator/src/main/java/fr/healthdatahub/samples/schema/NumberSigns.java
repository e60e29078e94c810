package fr.healthdatahub.samples.schema;

/**
 * How a NUMBER is written where it is not with a point and nothing else: {@code decimalChar} and
 * {@code groupChar} of a Table Schema.
 *
 * @param decimal the mark before the decimals
 * @param group what stands between groups of digits; empty for nothing
 */
public record NumberSigns(String decimal, String group) {
  /** The number with a point and without groups; empty when its point is none of the signs. */
  public String plain(String cell) {
    String digits = group.isEmpty() ? cell : cell.replace(group, "");
    boolean hasOtherPoint = !decimal.equals(".") && digits.contains(".");
    return hasOtherPoint ? "" : digits.replace(decimal, ".");
  }
}
