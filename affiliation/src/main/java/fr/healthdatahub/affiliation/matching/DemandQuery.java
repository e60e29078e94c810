package fr.healthdatahub.affiliation.matching;

import fr.healthdatahub.affiliation.matching.TaxonomyQuery.Need;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * A demand as the index is asked for it.
 *
 * @param textShare of the score; what is left is the taxonomy's
 */
record DemandQuery(TextQuery text, TaxonomyQuery taxonomy, double textShare) {

  /** A query whose score of an expert is at least the exact score, but for rounding. */
  Query bound(Vocabulary vocabulary, Concepts concepts) {
    BooleanQuery.Builder bound = new BooleanQuery.Builder();
    for (int i = 0; i < text.size(); i++) {
      BytesRef term = BytesRef.deepCopyOf(vocabulary.term(text.term(i), new BytesRef()));
      add(bound, new Term(IndexFields.TERMS, term), textShare * text.weight(i));
    }
    for (Need need : taxonomy.needs()) {
      double share = (1 - textShare) * need.share();
      add(bound, new Term(IndexFields.SKILLS, concepts.id(need.skill())), share);
      int[] ancestors = concepts.ancestors(need.skill());
      for (int up = 0; up < ancestors.length; up++) {
        Term more = new Term(IndexFields.OWN_SKILLS, concepts.id(ancestors[up]));
        add(bound, more, share * Concepts.nearness(-up - 1));
      }
    }
    return bound.build();
  }

  private static void add(BooleanQuery.Builder bound, Term term, double weight) {
    if (weight > 0) {
      Query one = new BoostQuery(new TermQuery(term), (float) (weight / IndexFields.SCALE));
      bound.add(one, Occur.SHOULD);
    }
  }
}
