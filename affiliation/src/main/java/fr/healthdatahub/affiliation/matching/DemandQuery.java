package fr.healthdatahub.affiliation.matching;

import fr.healthdatahub.affiliation.matching.TaxonomyQuery.Need;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * A demand as the index is asked for it.
 *
 * @param textShare of the score; what is left is the taxonomy's
 */
record DemandQuery(TextQuery text, TaxonomyQuery taxonomy, double textShare) {

  /**
   * Lists whose sum for an expert is at least the exact score, but for rounding; those that add
   * least first.
   */
  List<Clause> bound(Vocabulary vocabulary, Concepts concepts) {
    List<Clause> bound = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      int number = text.term(i);
      BytesRef term = BytesRef.deepCopyOf(vocabulary.term(number, new BytesRef()));
      int greatest = vocabulary.greatest(number);
      add(bound, IndexFields.TERMS, term, textShare * text.weight(i), greatest);
    }
    for (Need need : taxonomy.needs()) {
      double share = (1 - textShare) * need.share();
      add(bound, IndexFields.SKILLS, concepts.id(need.skill()), share);
      int[] ancestors = concepts.ancestors(need.skill());
      for (int up = 0; up < ancestors.length; up++) {
        double less = share * Concepts.nearness(-up - 1);
        add(bound, IndexFields.OWN_SKILLS, concepts.id(ancestors[up]), less);
      }
    }
    bound.sort(Comparator.comparingDouble(Clause::most));
    return bound;
  }

  private static void add(List<Clause> bound, String field, String skill, double weight) {
    add(bound, field, new BytesRef(skill), weight, IndexFields.SCALE + 1);
  }

  private static void add(
      List<Clause> bound, String field, BytesRef term, double weight, int greatest) {
    if (weight > 0) {
      bound.add(new Clause(field, term, (float) (weight / IndexFields.SCALE), greatest));
    }
  }
}
