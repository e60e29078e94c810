package fr.healthdatahub.samples.fromschema;

import com.fasterxml.jackson.databind.JsonNode;
import fr.healthdatahub.samples.random.Draws;
import fr.healthdatahub.samples.schema.InvalidSchema;
import fr.healthdatahub.samples.schema.Label;
import java.math.BigDecimal;
import java.util.Locale;

/** Whole or decimal numbers of a range, uniform or by a marginal. */
final class NumberCells implements CellDraw {
  private static final double UNBOUNDED_STEPS = 1;

  private final long first;
  private final long usualLast;
  private final long last;
  private final int decimals;
  private final int width;
  private final double scale;
  private final double mean;
  private final double deviation;
  private final double[] bounds;
  private final double[] cumulative;

  /**
   * @param first the least number, times 10^decimals
   * @param usualLast the greatest that is drawn without a marginal
   * @param last the greatest that is right
   * @param marginal {@code mean} and {@code sd}, or {@code bounds} and {@code shares}; may be null
   */
  NumberCells(long first, long usualLast, long last, int decimals, JsonNode marginal) {
    this(first, usualLast, last, decimals, 0, marginal);
  }

  private NumberCells(
      long first, long usualLast, long last, int decimals, int width, JsonNode marginal) {
    this.width = width;
    this.first = first;
    this.usualLast = usualLast;
    this.last = last;
    this.decimals = decimals;
    scale = StrictMath.pow(10, decimals);
    boolean normal = marginal != null && marginal.hasNonNull("mean");
    mean = normal ? marginal.get("mean").asDouble() : 0;
    deviation = normal ? marginal.path("sd").asDouble(UNBOUNDED_STEPS) : 0;
    JsonNode shares = marginal == null ? null : marginal.path("shares");
    if (shares == null || (shares.isEmpty() && marginal.path("bounds").isEmpty())) {
      bounds = null;
      cumulative = null;
      return;
    }
    JsonNode edges = marginal.path("bounds");
    if (edges.size() != shares.size() + 1) {
      throw new InvalidSchema(
          new Label(
              "la marginale a "
                  + shares.size()
                  + " parts et "
                  + edges.size()
                  + " bornes ; il en faudrait une de plus que de parts",
              "the marginal has "
                  + shares.size()
                  + " shares and "
                  + edges.size()
                  + " bounds; there should be one more than shares"));
    }
    bounds = new double[edges.size()];
    cumulative = new double[shares.size()];
    double total = 0;
    for (int i = 0; i < shares.size(); i++) {
      total += shares.get(i).asDouble();
    }
    double sum = 0;
    for (int i = 0; i < cumulative.length; i++) {
      bounds[i] = edges.get(i).asDouble();
      sum += shares.get(i).asDouble() / total;
      cumulative[i] = sum;
    }
    bounds[cumulative.length] = edges.get(cumulative.length).asDouble();
  }

  /** Years, with zeros before small ones. */
  static NumberCells years(long first, long last) {
    return new NumberCells(first, last, last, 0, 4, null);
  }

  @Override
  public long count() {
    return Math.min(PatternNode.MANY, last - first + 1);
  }

  @Override
  public String numbered(long number) {
    return text(first + number);
  }

  @Override
  public String drawn(Draws draws) {
    if (bounds != null) {
      int i = draws.position(cumulative);
      double value = bounds[i] + draws.unit() * (bounds[i + 1] - bounds[i]);
      return text(inside(Math.floor(value * scale)));
    }
    if (deviation > 0) {
      return text(inside(Math.rint((mean + deviation * draws.normal()) * scale)));
    }
    return text(first + (long) (draws.unit() * (usualLast - first + 1)));
  }

  private long inside(double value) {
    return Math.max(first, Math.min(last, (long) value));
  }

  private String text(long value) {
    if (width > 0) {
      return String.format(Locale.ROOT, "%0" + width + "d", value);
    }
    return decimals == 0
        ? String.valueOf(value)
        : BigDecimal.valueOf(value, decimals).toPlainString();
  }
}
