package fr.healthdatahub.affiliation.matching;

import fr.healthdatahub.affiliation.matching.Match.Evidence;
import fr.healthdatahub.affiliation.matching.Match.TermPoints;
import fr.healthdatahub.affiliation.text.Terms;
import fr.healthdatahub.affiliation.text.Terms.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.BytesRef;

/**
 * A demand's text as a vector of length 1: (1 + ln count) × rarity of each term that some unit has.
 * Skills that a text names are terms, too: they are the same in French and in English. The text
 * score of an expert is the mean cosine of the best units.
 */
final class TextQuery {
  private final Vocabulary vocabulary;
  private final BestUnits bestUnits;
  private final int[] terms;
  private final double[] weights;
  private final String[] words;
  private final int[] slots;
  private final int mask;

  TextQuery(Demand demand, Vocabulary vocabulary, Concepts concepts, BestUnits bestUnits) {
    this.vocabulary = vocabulary;
    this.bestUnits = bestUnits;
    Map<Integer, Integer> counts = new LinkedHashMap<>();
    Map<Integer, String> spelled = new LinkedHashMap<>();
    for (String part : List.of(demand.title(), demand.text())) {
      List<Word> found = Terms.words(part, demand.language());
      List<String> plain = found.stream().map(Word::term).toList();
      List<Word> all = new ArrayList<>(found);
      for (String skill : concepts.mentioned(plain, demand.language())) {
        all.add(new Word(Concepts.TERM + skill, Concepts.TERM + skill));
      }
      for (Word word : all) {
        int term = vocabulary.find(new BytesRef(word.term()));
        if (term >= 0) {
          counts.merge(term, 1, Integer::sum);
          spelled.putIfAbsent(term, word.word());
        }
      }
    }
    terms = counts.keySet().stream().mapToInt(Integer::intValue).toArray();
    words = Arrays.stream(terms).mapToObj(spelled::get).toArray(String[]::new);
    weights = new double[terms.length];
    double squares = 0;
    for (int i = 0; i < terms.length; i++) {
      weights[i] = Vocabulary.damped(counts.get(terms[i])) * vocabulary.rarity(terms[i]);
      squares += weights[i] * weights[i];
    }
    for (int i = 0; i < terms.length; i++) {
      weights[i] /= Math.sqrt(squares);
    }
    slots = new int[Math.max(16, Integer.highestOneBit(terms.length + 1) * 4)];
    mask = slots.length - 1;
    Arrays.fill(slots, -1);
    for (int i = 0; i < terms.length; i++) {
      int slot = terms[i] & mask;
      while (slots[slot] >= 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = i;
    }
  }

  int size() {
    return terms.length;
  }

  int term(int i) {
    return terms[i];
  }

  /** What a unit's (1 + ln count) × rarity ÷ length of a term is multiplied by. */
  double weight(int i) {
    return weights[i];
  }

  /** The mean cosine of the best units at a reader's place. */
  double score(Packed.Reader units) {
    int count = units.number();
    double[] best = new double[bestUnits.of(count)];
    for (int unit = 0; unit < count; unit++) {
      double score = cosine(units, null);
      if (score > best[0]) {
        best[0] = score;
        for (int i = 1; i < best.length && best[i - 1] > best[i]; i++) {
          double higher = best[i - 1];
          best[i - 1] = best[i];
          best[i] = higher;
        }
      }
    }
    double sum = 0;
    for (double score : best) {
      sum += score;
    }
    return sum / best.length;
  }

  /** The best units with what they share with the demand; units that share nothing are left out. */
  List<Evidence> explain(Packed.Reader units) {
    int count = units.number();
    List<Evidence> all = new ArrayList<>();
    for (int unit = 0; unit < count; unit++) {
      List<TermPoints> shared = new ArrayList<>();
      double score = cosine(units, shared);
      shared.sort(Comparator.comparingDouble(TermPoints::points).reversed());
      all.add(new Evidence(unit, score, List.copyOf(shared)));
    }
    all.sort(Comparator.comparingDouble(Evidence::score).reversed());
    return all.stream().limit(bestUnits.of(count)).filter(unit -> unit.score() > 0).toList();
  }

  private double cosine(Packed.Reader unit, List<TermPoints> shared) {
    int size = unit.number();
    double length = unit.real();
    double sum = 0;
    int term = 0;
    for (int i = 0; i < size; i++) {
      term += unit.number();
      int count = unit.number();
      int at = find(term);
      if (at >= 0) {
        double points = weights[at] * Vocabulary.damped(count) * vocabulary.rarity(term) / length;
        sum += points;
        if (shared != null) {
          boolean skill = words[at].startsWith(Concepts.TERM);
          String named = skill ? words[at].substring(Concepts.TERM.length()) : "";
          shared.add(new TermPoints(skill ? "" : words[at], named, points));
        }
      }
    }
    return sum;
  }

  private int find(int term) {
    for (int slot = term & mask; slots[slot] >= 0; slot = (slot + 1) & mask) {
      if (terms[slots[slot]] == term) {
        return slots[slot];
      }
    }
    return -1;
  }
}
