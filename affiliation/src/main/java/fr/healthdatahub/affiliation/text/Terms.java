package fr.healthdatahub.affiliation.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Terms of texts by Lucene's analysis: lower case, no accents, no stop words, English by Porter's
 * stems, French without elided articles and by light stems (which take off plurals). Thread-safe.
 */
public final class Terms {
  private static final Map<Language, Analyzer> ANALYZERS = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      ANALYZERS.put(language, new TermAnalyzer(language));
    }
  }

  private Terms() {}

  /** The terms in the order of the text. */
  public static List<String> of(String text, Language language) {
    List<String> terms = new ArrayList<>();
    each(text, language, term -> terms.add(term.toString()));
    return terms;
  }

  /**
   * Visits the terms in the order of the text.
   *
   * @param sink gets one buffer that is used again for the next term
   */
  public static void each(String text, Language language, Consumer<CharTermAttribute> sink) {
    if (text.isEmpty()) {
      return;
    }
    try (TokenStream stream = ANALYZERS.get(language).tokenStream("", text)) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        if (term.length() > 0) {
          sink.accept(term);
        }
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
