package fr.healthdatahub.benchmarks.matching;

/**
 * One way to score a text against evidence units.
 *
 * @param best how many of the best units are averaged; 0 for all; -3 for the best third, rounded up
 *     and at most 8
 * @param titleWeight how often a word of the title counts
 * @param subLinear whether a term's count goes in by its logarithm
 * @param pairs weight of two words that follow each other, as a term of their own; 0 for none
 * @param feedback how many terms of the best units are added to the demand; 0 for none
 * @param halfLife years after which a unit counts half; 0 for never
 * @param lengthPower a unit counts by (its terms ÷ the mean)^this
 * @param bm25 Okapi BM25 in place of the cosine
 * @param strangers whether words of a demand that no unit has lower its cosine
 * @param concepts weight of skills found in the text, as terms of their own; 0 for none
 */
record Variant(
    String name,
    int best,
    double titleWeight,
    boolean subLinear,
    double pairs,
    int feedback,
    double halfLife,
    double lengthPower,
    boolean bm25,
    boolean strangers,
    double concepts) {

  static Variant plain(String name) {
    return new Variant(name, 3, 1, true, 0, 0, 0, 0, false, false, 0);
  }

  /** How many of somebody's units are averaged. */
  int bestOf(int units) {
    int wanted = best > 0 ? best : best == 0 ? units : Math.min(8, (units - best - 1) / -best);
    return Math.min(wanted, units);
  }

  Variant best(int k) {
    return new Variant(
        name,
        k,
        titleWeight,
        subLinear,
        pairs,
        feedback,
        halfLife,
        lengthPower,
        bm25,
        strangers,
        concepts);
  }

  Variant titleWeight(double weight) {
    return new Variant(
        name,
        best,
        weight,
        subLinear,
        pairs,
        feedback,
        halfLife,
        lengthPower,
        bm25,
        strangers,
        concepts);
  }

  Variant linear() {
    return new Variant(
        name,
        best,
        titleWeight,
        false,
        pairs,
        feedback,
        halfLife,
        lengthPower,
        bm25,
        strangers,
        concepts);
  }

  Variant pairs(double weight) {
    return new Variant(
        name,
        best,
        titleWeight,
        subLinear,
        weight,
        feedback,
        halfLife,
        lengthPower,
        bm25,
        strangers,
        concepts);
  }

  Variant feedback(int terms) {
    return new Variant(
        name,
        best,
        titleWeight,
        subLinear,
        pairs,
        terms,
        halfLife,
        lengthPower,
        bm25,
        strangers,
        concepts);
  }

  Variant halfLife(double years) {
    return new Variant(
        name,
        best,
        titleWeight,
        subLinear,
        pairs,
        feedback,
        years,
        lengthPower,
        bm25,
        strangers,
        concepts);
  }

  Variant lengthPower(double power) {
    return new Variant(
        name,
        best,
        titleWeight,
        subLinear,
        pairs,
        feedback,
        halfLife,
        power,
        bm25,
        strangers,
        concepts);
  }

  Variant okapi() {
    return new Variant(
        name,
        best,
        titleWeight,
        subLinear,
        pairs,
        feedback,
        halfLife,
        lengthPower,
        true,
        strangers,
        concepts);
  }

  Variant strange() {
    return new Variant(
        name,
        best,
        titleWeight,
        subLinear,
        pairs,
        feedback,
        halfLife,
        lengthPower,
        bm25,
        true,
        concepts);
  }

  Variant concepts(double weight) {
    return new Variant(
        name,
        best,
        titleWeight,
        subLinear,
        pairs,
        feedback,
        halfLife,
        lengthPower,
        bm25,
        strangers,
        weight);
  }
}
