package fr.healthdatahub.affiliation.matching;

import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/**
 * What the index holds of an expert, one document each. Units and skills are kept whole, from which
 * the exact score is computed; the inverted fields hold bounds that find those worth computing.
 */
final class IndexFields {
  /** Terms with at least the mean of the best units' weights. */
  static final String TERMS = "terms";

  /** Skills, and what they are a kind of, with strength × nearness. */
  static final String SKILLS = "skills";

  /** The expert's very skills with their strength. */
  static final String OWN_SKILLS = "own";

  static final String UNITS = "units";
  static final String HELD = "held";
  static final String ID = "id";
  static final String SOURCE = "source";

  /** Weights between 0 and 1 are kept in steps of 1 ÷ this, rounded up. */
  static final int SCALE = 4095;

  static final FieldType WEIGHTED = new FieldType();

  static {
    WEIGHTED.setTokenized(true);
    WEIGHTED.setOmitNorms(true);
    WEIGHTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    WEIGHTED.freeze();
  }

  private IndexFields() {}
}
