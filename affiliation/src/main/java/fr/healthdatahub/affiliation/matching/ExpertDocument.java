package fr.healthdatahub.affiliation.matching;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/**
 * The document of an expert. The bound of a term is the mean of its highest weights in as many
 * units as make up the text score: Σ over terms of query × bound is then at least the mean of the
 * best units' cosines, whichever units those are.
 */
final class ExpertDocument {
  private final Vocabulary vocabulary;
  private final Concepts concepts;
  private final BestUnits bestUnits;
  private final Packed.Reader reader = new Packed.Reader();
  private final Packed packed = new Packed();
  private final WeightedTerms terms = new WeightedTerms();
  private final WeightedTerms skills = new WeightedTerms();
  private final WeightedTerms own = new WeightedTerms();
  private final BytesRef term = new BytesRef();
  private final int[] greatest;
  private int[] numbers;
  private long[] pairs = new long[1024];
  private long[] counts = new long[256];
  private int size;
  private int units;

  ExpertDocument(Vocabulary vocabulary, Concepts concepts, BestUnits bestUnits) {
    this.vocabulary = vocabulary;
    this.concepts = concepts;
    this.bestUnits = bestUnits;
    greatest = new int[vocabulary.size()];
  }

  /**
   * Says how terms are numbered in what comes now.
   *
   * @param ofVocabulary the vocabulary's numbers of the terms
   */
  void numbered(int[] ofVocabulary) {
    numbers = ofVocabulary;
  }

  /** The greatest bound of each term until now. */
  int[] greatest() {
    return greatest;
  }

  Document of(String id, long source, BytesRef units, BytesRef held) {
    Document document = new Document();
    document.add(new StoredField(IndexFields.ID, id));
    document.add(new NumericDocValuesField(IndexFields.SOURCE, source));
    document.add(new BinaryDocValuesField(IndexFields.UNITS, weighed(units)));
    document.add(new BinaryDocValuesField(IndexFields.HELD, held));
    document.add(new Field(IndexFields.TERMS, bounds(), IndexFields.WEIGHTED));
    skills(held);
    document.add(new Field(IndexFields.SKILLS, skills, IndexFields.WEIGHTED));
    document.add(new Field(IndexFields.OWN_SKILLS, own, IndexFields.WEIGHTED));
    return document;
  }

  /** Units with their lengths, now that it is known how rare terms are; fills {@link #pairs}. */
  private BytesRef weighed(BytesRef counted) {
    packed.clear();
    reader.on(counted);
    units = reader.number();
    packed.number(units);
    size = 0;
    for (int unit = 0; unit < units; unit++) {
      int distinct = reader.number();
      int first = size;
      pairs = ArrayUtil.grow(pairs, size + distinct);
      counts(distinct);
      double squares = 0;
      for (int i = 0; i < distinct; i++) {
        int number = (int) (counts[i] >>> 32);
        double weight = Vocabulary.damped((int) counts[i]) * vocabulary.rarity(number);
        squares += weight * weight;
        pairs[size++] = pair(number, weight);
      }
      float length = (float) Math.sqrt(squares);
      for (int i = first; i < size; i++) {
        pairs[i] = pair((int) (pairs[i] >>> 32), weight(pairs[i]) / length);
      }
      packed.number(distinct);
      packed.real(length);
      int before = 0;
      for (int i = 0; i < distinct; i++) {
        int number = (int) (counts[i] >>> 32);
        packed.number(number - before);
        packed.number((int) counts[i]);
        before = number;
      }
    }
    return packed.bytes();
  }

  /** The terms of a unit with their counts, by the vocabulary's numbers. */
  private void counts(int distinct) {
    counts = ArrayUtil.grow(counts, distinct);
    int number = 0;
    for (int i = 0; i < distinct; i++) {
      number += reader.number();
      counts[i] = (long) numbers[number] << 32 | reader.number();
    }
    Arrays.sort(counts, 0, distinct);
  }

  private WeightedTerms bounds() {
    terms.clear();
    int best = bestUnits.of(units);
    Arrays.sort(pairs, 0, size); // by term, then by weight: positive floats sort as their bits do
    for (int from = 0; from < size; ) {
      int number = (int) (pairs[from] >>> 32);
      int to = from;
      while (to < size && (int) (pairs[to] >>> 32) == number) {
        to++;
      }
      double sum = 0;
      for (int i = Math.max(from, to - best); i < to; i++) {
        sum += weight(pairs[i]);
      }
      int bound = Math.max(1, (int) Math.ceil(sum / best * IndexFields.SCALE * (1 + 1e-5)));
      greatest[number] = Math.max(greatest[number], bound);
      terms.add(vocabulary.term(number, term), bound);
      from = to;
    }
    return terms;
  }

  private void skills(BytesRef held) {
    reader.on(held);
    int count = reader.number();
    Map<String, Integer> near = new HashMap<>();
    Map<String, Integer> very = new HashMap<>();
    for (int i = 0; i < count; i++) {
      int skill = reader.number();
      double strength = (double) reader.number() / ExpertSkills.SCALE;
      reader.number();
      reader.number();
      int[] ancestors = concepts.ancestors(skill);
      very.merge(concepts.id(skill), steps(strength), Math::max);
      near.merge(concepts.id(skill), steps(strength), Math::max);
      for (int up = 0; up < ancestors.length; up++) {
        double less = strength * Concepts.nearness(up + 1);
        near.merge(concepts.id(ancestors[up]), steps(less), Math::max);
      }
    }
    skills.clear().addAll(near);
    own.clear().addAll(very);
  }

  private static int steps(double weight) {
    return Math.max(1, (int) Math.ceil(weight * IndexFields.SCALE * (1 + 1e-5)));
  }

  private static long pair(int term, double weight) {
    return ((long) term << 32) | Float.floatToIntBits((float) weight);
  }

  private static float weight(long pair) {
    return Float.intBitsToFloat((int) pair);
  }
}
