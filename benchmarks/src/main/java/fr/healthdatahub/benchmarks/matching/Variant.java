package fr.healthdatahub.benchmarks.matching;

import java.util.function.Consumer;

/** One way to score a text against evidence units; each change makes another. */
final class Variant {
  private int best = 3;
  private double titleWeight = 1;
  private boolean subLinear = true;
  private double pairs;
  private int feedback;
  private double halfLife;
  private double lengthPower;
  private boolean bm25;
  private boolean strangers;
  private double concepts;

  private Variant() {}

  /** The cosine of the three best units, with damped counts. */
  static Variant plain() {
    return new Variant();
  }

  private Variant changed(Consumer<Variant> change) {
    Variant other = new Variant();
    other.best = best;
    other.titleWeight = titleWeight;
    other.subLinear = subLinear;
    other.pairs = pairs;
    other.feedback = feedback;
    other.halfLife = halfLife;
    other.lengthPower = lengthPower;
    other.bm25 = bm25;
    other.strangers = strangers;
    other.concepts = concepts;
    change.accept(other);
    return other;
  }

  /** How many of somebody's units are averaged. */
  int bestOf(int units) {
    int wanted = best > 0 ? best : best == 0 ? units : Math.min(8, (units - best - 1) / -best);
    return Math.min(wanted, units);
  }

  /** How many of the best units are averaged; 0 for all; -3 for the best third, at most 8. */
  Variant best(int k) {
    return changed(other -> other.best = k);
  }

  /** How often a word of the title counts. */
  double titleWeight() {
    return titleWeight;
  }

  Variant titleWeight(double weight) {
    return changed(other -> other.titleWeight = weight);
  }

  /** Whether a term's count goes in by its logarithm. */
  boolean subLinear() {
    return subLinear;
  }

  Variant linear() {
    return changed(other -> other.subLinear = false);
  }

  /** Weight of two words that follow each other, as a term of their own; 0 for none. */
  double pairs() {
    return pairs;
  }

  Variant pairs(double weight) {
    return changed(other -> other.pairs = weight);
  }

  /** How many terms of the best units are added to the demand; 0 for none. */
  int feedback() {
    return feedback;
  }

  Variant feedback(int terms) {
    return changed(other -> other.feedback = terms);
  }

  /** Years after which a unit counts half; 0 for never. */
  double halfLife() {
    return halfLife;
  }

  Variant halfLife(double years) {
    return changed(other -> other.halfLife = years);
  }

  /** A unit counts by (its terms ÷ the mean)^this. */
  double lengthPower() {
    return lengthPower;
  }

  Variant lengthPower(double power) {
    return changed(other -> other.lengthPower = power);
  }

  /** Okapi BM25 in place of the cosine. */
  boolean bm25() {
    return bm25;
  }

  Variant okapi() {
    return changed(other -> other.bm25 = true);
  }

  /** Whether words of a demand that no unit has lower its cosine. */
  boolean strangers() {
    return strangers;
  }

  Variant strange() {
    return changed(other -> other.strangers = true);
  }

  /** Weight of skills found in the text, as terms of their own; 0 for none. */
  double concepts() {
    return concepts;
  }

  Variant concepts(double weight) {
    return changed(other -> other.concepts = weight);
  }
}
