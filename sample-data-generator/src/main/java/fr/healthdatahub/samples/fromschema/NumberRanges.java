package fr.healthdatahub.samples.fromschema;

import com.fasterxml.jackson.databind.JsonNode;
import fr.healthdatahub.samples.schema.Column;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The ranges of numbers that columns may have, in steps that every format of a sample can hold. */
final class NumberRanges {
  private static final long USUAL_RANGE = 1000;
  private static final int USUAL_DECIMALS = 2;
  private static final int MOST_USUAL_DECIMALS = 9;
  private static final long MOST_WHOLE = 1_000_000_000_000_000_000L - 1;
  private static final int FIRST_YEAR = 1930;
  private static final int LAST_YEAR = 2023;
  private static final int MOST_YEAR = 9999;

  /** Digits that a floating-point number keeps surely; two more if it must be. */
  private static final int FLOATING_DIGITS = 15;

  private NumberRanges() {}

  static CellDraw integer(Column column, JsonNode marginal) {
    boolean hasMost = column.maximum() != Long.MAX_VALUE;
    if (column.minimum() > MOST_WHOLE || column.maximum() < -MOST_WHOLE) {
      throw tooManyDigits(column);
    }
    long greatest = Math.min(column.maximum(), MOST_WHOLE);
    long least =
        column.minimum() != Long.MIN_VALUE
            ? Math.max(column.minimum(), -MOST_WHOLE)
            : hasMost && greatest < 0 ? Math.max(-MOST_WHOLE, greatest - USUAL_RANGE) : 0;
    long most = hasMost ? greatest : Math.min(MOST_WHOLE, least + PatternNode.MANY);
    CellDraws.requireOrder(least, most);
    long usual = hasMost ? most : Math.min(most, least + USUAL_RANGE);
    return new NumberCells(least, usual, most, 0, marginal);
  }

  static CellDraw year(Column column) {
    boolean hasLeast = column.minimum() != Long.MIN_VALUE;
    boolean hasMost = column.maximum() != Long.MAX_VALUE;
    if (column.minimum() > MOST_YEAR || column.maximum() < 0) {
      throw FieldRules.wrong(
          column.name(),
          "une année a 4 chiffres, de 0000 à 9999",
          "a year has 4 digits, 0000 to 9999");
    }
    long least = hasLeast ? Math.max(0, column.minimum()) : FIRST_YEAR;
    long most = hasMost ? Math.min(MOST_YEAR, column.maximum()) : LAST_YEAR;
    // A bound beyond the usual years moves the other one along.
    if (least > most && !hasMost) {
      most = Math.min(MOST_YEAR, least + LAST_YEAR - FIRST_YEAR);
    } else if (least > most && !hasLeast) {
      least = Math.max(0, most - LAST_YEAR + FIRST_YEAR);
    }
    CellDraws.requireOrder(least, most);
    return NumberCells.years(least, most);
  }

  static CellDraw number(Column column, JsonNode marginal) {
    double lower = column.limits().least();
    double upper = column.limits().greatest();
    if (Double.isInfinite(lower)) {
      lower = Double.isInfinite(upper) || upper > 0 ? 0 : upper - USUAL_RANGE;
    }
    if (Double.isInfinite(upper)) {
      upper = lower + USUAL_RANGE;
    }
    CellDraws.requireOrder(lower, upper);
    BigDecimal least = BigDecimal.valueOf(lower);
    BigDecimal most = BigDecimal.valueOf(upper);
    int decimals;
    if (column.decimals() >= 0) {
      BigDecimal greatest = BigDecimal.valueOf(MOST_WHOLE).movePointLeft(column.decimals());
      least = least.max(greatest.negate());
      most = most.min(greatest);
      if (least.compareTo(most) > 0) {
        throw tooManyDigits(column);
      }
      decimals = Math.min(column.decimals(), MOST_USUAL_DECIMALS);
      decimals = isEmpty(least, most, decimals) ? column.decimals() : decimals;
    } else {
      decimals = decimals(least, most);
    }
    if (isEmpty(least, most, decimals)) {
      CellDraws.requireOrder(1, 0);
    }
    long first = steps(least, decimals, RoundingMode.CEILING);
    long last = steps(most, decimals, RoundingMode.FLOOR);
    return new NumberCells(first, last, last, decimals, marginal);
  }

  /** As many decimals as a range needs, without more digits than are surely kept. */
  private static int decimals(BigDecimal least, BigDecimal most) {
    double range = most.subtract(least).doubleValue();
    int decimals = USUAL_DECIMALS;
    while (range < 1 && decimals < 6) {
      decimals++;
      if (range * StrictMath.pow(10, decimals) > 100) {
        break;
      }
    }
    BigDecimal widest = least.abs().max(most.abs());
    int room = FLOATING_DIGITS - (widest.signum() == 0 ? 1 : widest.precision() - widest.scale());
    decimals = Math.min(decimals, room);
    while (decimals < room + 2 && isEmpty(least, most, decimals)) {
      decimals++;
    }
    return decimals;
  }

  private static boolean isEmpty(BigDecimal least, BigDecimal most, int decimals) {
    return least
            .setScale(decimals, RoundingMode.CEILING)
            .compareTo(most.setScale(decimals, RoundingMode.FLOOR))
        > 0;
  }

  private static long steps(BigDecimal bound, int decimals, RoundingMode rounding) {
    return bound.setScale(decimals, rounding).unscaledValue().longValueExact();
  }

  private static RuntimeException tooManyDigits(Column column) {
    return FieldRules.wrong(
        column.name(),
        "minimum et maximum demandent plus de "
            + CellFit.DIGITS
            + " chiffres ; rapprochez-les de 0",
        "minimum and maximum need more than " + CellFit.DIGITS + " digits; move them nearer to 0");
  }
}
