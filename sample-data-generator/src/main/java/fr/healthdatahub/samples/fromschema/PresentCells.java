package fr.healthdatahub.samples.fromschema;

import fr.healthdatahub.samples.random.Draws;
import java.util.ArrayList;
import java.util.List;

/** The cells of a column without those that stand for a missing value, such as -1 among numbers. */
final class PresentCells implements CellDraw {
  /** Of fewer values all are looked at. */
  private static final long FEW = 10_000;

  private static final int ATTEMPTS = 100;

  private final CellDraw all;
  private final List<String> missing;
  private final long count;

  /** Those of the missing words that are not among the last values, and what replaces each. */
  private final List<String> replaced;

  private final List<String> replacing = new ArrayList<>();
  private final String anyRight;

  private PresentCells(CellDraw all, List<String> missing, String anyRight) {
    this.all = all;
    this.missing = missing;
    count = all.count() - missing.size();
    replaced = new ArrayList<>(missing);
    for (long i = count; i < all.count(); i++) {
      String last = all.numbered(i);
      if (!replaced.remove(last)) {
        replacing.add(last);
      }
    }
    this.anyRight = anyRight;
  }

  /**
   * Leaves some words out.
   *
   * @param words that the column may have by its type
   * @param column its name
   * @throws fr.healthdatahub.samples.schema.InvalidSchema when nothing is left
   */
  static CellDraw of(CellDraw all, List<String> words, String column) {
    List<String> missing = new ArrayList<>(words);
    List<String> first = new ArrayList<>();
    for (long i = 0; i < Math.min(FEW, all.count()); i++) {
      first.add(all.numbered(i));
    }
    if (all.count() <= FEW) {
      missing.retainAll(first);
    }
    if (missing.isEmpty()) {
      return all;
    }
    String anyRight =
        first.stream()
            .filter(text -> !missing.contains(text))
            .findFirst()
            .orElseThrow(
                () ->
                    FieldRules.wrong(
                        column,
                        "il n'y a que des valeurs manquantes ; il en faut d'autres",
                        "there are missing values only; others are needed"));
    return new PresentCells(all, missing, anyRight);
  }

  @Override
  public boolean isInjective() {
    return all.isInjective();
  }

  @Override
  public long count() {
    return isInjective() ? count : all.count();
  }

  /** A word that is left out is replaced by one of the last values, each by another. */
  @Override
  public String numbered(long number) {
    String text = all.numbered(number);
    int word = isInjective() ? replaced.indexOf(text) : -1;
    return word < 0 ? text : replacing.get(word);
  }

  @Override
  public String drawn(Draws draws) {
    for (int i = 0; i < ATTEMPTS; i++) {
      String text = all.drawn(draws);
      if (!missing.contains(text)) {
        return text;
      }
    }
    return anyRight;
  }
}
