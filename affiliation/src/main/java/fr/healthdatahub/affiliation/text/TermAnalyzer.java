package fr.healthdatahub.affiliation.text;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;

/** The chain of one language; both end in letters without accents, in one space of terms. */
final class TermAnalyzer extends Analyzer {
  private final Language language;

  TermAnalyzer(Language language) {
    this.language = language;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = new StandardTokenizer();
    TokenStream terms = language == Language.FRENCH ? french(words) : english(words);
    return new TokenStreamComponents(words, new ASCIIFoldingFilter(terms));
  }

  private static TokenStream english(TokenStream words) {
    TokenStream lower = new LowerCaseFilter(new EnglishPossessiveFilter(words));
    return new PorterStemFilter(new StopFilter(lower, EnglishAnalyzer.getDefaultStopSet()));
  }

  /** The stemmer must see accents; they are folded after it. */
  private static TokenStream french(TokenStream words) {
    TokenStream whole = new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES);
    TokenStream lower = new LowerCaseFilter(whole);
    return new FrenchLightStemFilter(new StopFilter(lower, FrenchAnalyzer.getDefaultStopSet()));
  }
}
