package fr.healthdatahub.affiliation.matching;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.BytesRef;

/** Terms of a field whose frequency is a weight, so that Lucene's own bounds are bounds of it. */
final class WeightedTerms extends TokenStream {
  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private BytesRef[] terms = new BytesRef[0];
  private int[] weights = new int[0];
  private int size;
  private int at;

  /** Begins with no terms. */
  WeightedTerms clear() {
    size = 0;
    at = 0;
    return this;
  }

  /**
   * @param weight at least 1
   */
  void add(BytesRef bytes, int weight) {
    if (size == terms.length) {
      terms = Arrays.copyOf(terms, Math.max(64, 2 * size));
      weights = Arrays.copyOf(weights, terms.length);
      for (int i = size; i < terms.length; i++) {
        terms[i] = new BytesRef();
      }
    }
    terms[size].bytes = bytes.bytes;
    terms[size].offset = bytes.offset;
    terms[size].length = bytes.length;
    weights[size++] = weight;
  }

  void addAll(Map<String, Integer> all) {
    new TreeMap<>(all).forEach((name, weight) -> add(new BytesRef(name), weight));
  }

  @Override
  public boolean incrementToken() {
    if (at == size) {
      return false;
    }
    clearAttributes();
    term.setBytesRef(terms[at]);
    frequency.setTermFrequency(weights[at++]);
    return true;
  }

  @Override
  public void reset() {
    at = 0;
  }
}
