package fr.healthdatahub.affiliation.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

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

  /**
   * A term beside the word that it was made of.
   *
   * @param word as it stands in the text
   */
  public record Word(String term, String word) {}

  private Terms() {}

  /** The terms in the order of the text, each with its word. */
  public static List<Word> words(String text, Language language) {
    List<Word> words = new ArrayList<>();
    each(
        text,
        language,
        (term, offset) ->
            words.add(
                new Word(
                    term.toString(), text.substring(offset.startOffset(), offset.endOffset()))));
    return words;
  }

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
    each(text, language, (term, offset) -> sink.accept(term));
  }

  private static void each(
      String text, Language language, BiConsumer<CharTermAttribute, OffsetAttribute> sink) {
    if (text.isEmpty()) {
      return;
    }
    try (TokenStream stream = ANALYZERS.get(language).tokenStream("", text)) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        if (term.length() > 0) {
          sink.accept(term, offset);
        }
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
