package fr.healthdatahub.affiliation.matching;

import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;

/** Terms by number, and in how many units each stands. Not thread-safe but for reading. */
final class Vocabulary {
  private final BytesRefHash terms = new BytesRefHash();
  private int[] frequencies = new int[1024];
  private float[] rarities;
  private int[] greatest;
  private int units;

  /** The number of a term, which it gets when it comes for the first time. */
  int add(BytesRef term) {
    int found = terms.add(term);
    return found < 0 ? -found - 1 : found;
  }

  /** The number of a term; negative when no unit has it. */
  int find(BytesRef term) {
    return terms.find(term);
  }

  BytesRef term(int number, BytesRef reused) {
    return terms.get(number, reused);
  }

  int size() {
    return terms.size();
  }

  int units() {
    return units;
  }

  /** Counts a unit. */
  void count() {
    units++;
  }

  /** Counts a term of a unit once. */
  void count(int term) {
    frequencies = ArrayUtil.grow(frequencies, terms.size());
    frequencies[term]++;
  }

  /** Adds what another counted; answers the numbers here of its terms. */
  int[] addAll(Vocabulary other) {
    int[] numbers = new int[other.size()];
    BytesRef term = new BytesRef();
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = add(other.term(i, term));
      frequencies = ArrayUtil.grow(frequencies, terms.size());
      frequencies[numbers[i]] += other.frequencies[i];
    }
    units += other.units;
    return numbers;
  }

  /** No term comes any more: computes how rare each is. */
  void close() {
    rarities = new float[terms.size()];
    for (int term = 0; term < rarities.length; term++) {
      rarities[term] = (float) (Math.log((1.0 + units) / (1.0 + frequencies[term])) + 1);
    }
    frequencies = null;
    greatest = new int[terms.size()];
  }

  /** Takes the greatest kept weight of each term in a part of the index. */
  synchronized void greatest(int[] ofPart) {
    for (int term = 0; term < greatest.length; term++) {
      greatest[term] = Math.max(greatest[term], ofPart[term]);
    }
  }

  /** The greatest weight that the index keeps of a term. */
  int greatest(int term) {
    return greatest[term];
  }

  /** ln((1 + units) ÷ (1 + units with the term)) + 1. */
  float rarity(int term) {
    return rarities[term];
  }

  /** 1 + ln(count). */
  static double damped(int count) {
    return count < DAMPED.length ? DAMPED[count] : 1 + Math.log(count);
  }

  private static final double[] DAMPED = new double[64];

  static {
    for (int count = 1; count < DAMPED.length; count++) {
      DAMPED[count] = 1 + Math.log(count);
    }
  }
}
