package fr.healthdatahub.samples.fromschema;

import fr.healthdatahub.samples.random.Draws;
import fr.healthdatahub.samples.schema.Column;
import fr.healthdatahub.samples.schema.InvalidSchema;
import fr.healthdatahub.samples.schema.Label;

/** Texts of a regular expression, of the lengths that the column may have. */
final class PatternCells implements CellDraw {
  private static final int ATTEMPTS = 500;
  private static final long LISTED = 10_000;

  private final PatternNode node;
  private final int least;
  private final int most;
  private final boolean isInjective;
  private final String fallback;

  PatternCells(String pattern, Column column) {
    node = PatternTexts.read(pattern);
    least = column.limits().minLength();
    most = column.maxLength() == 0 ? Integer.MAX_VALUE : column.maxLength();
    isInjective = node.least() >= least && node.most() <= most && node.isInjective();
    String found = anyRight(Draws.of(0, 0, 0));
    fallback = found == null ? anyListed() : found;
    if (fallback == null) {
      throw new InvalidSchema(
          new Label(
              "aucun texte du motif " + pattern + " n'a la longueur voulue",
              "no text of the pattern " + pattern + " has the length that is asked for"));
    }
  }

  /** Whether some texts of the pattern are too short or too long. */
  private boolean isRight(String text) {
    return text.length() >= least && text.length() <= most;
  }

  private String anyRight(Draws draws) {
    for (int i = 0; i < ATTEMPTS; i++) {
      // Short texts have small numbers: half of the attempts are among them.
      double part = i % 2 == 0 ? draws.unit() : StrictMath.pow(draws.unit(), 8);
      String text = numbered((long) (part * node.count()));
      if (isRight(text)) {
        return text;
      }
    }
    return null;
  }

  /** Texts of the right length may be few: the first ones are tried in order. */
  private String anyListed() {
    for (long i = 0; i < Math.min(node.count(), LISTED); i++) {
      String text = numbered(i);
      if (isRight(text)) {
        return text;
      }
    }
    return null;
  }

  @Override
  public long count() {
    return node.count();
  }

  @Override
  public boolean isInjective() {
    return isInjective;
  }

  @Override
  public String numbered(long number) {
    StringBuilder text = new StringBuilder();
    node.write(number, text);
    return text.toString();
  }

  @Override
  public String drawn(Draws draws) {
    String text = numbered((long) (draws.unit() * node.count()));
    if (isRight(text)) {
      return text;
    }
    String other = anyRight(draws);
    return other == null ? fallback : other;
  }
}
