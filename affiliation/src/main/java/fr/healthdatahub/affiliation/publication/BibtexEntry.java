package fr.healthdatahub.affiliation.publication;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXObject;
import org.jbibtex.BibTeXParser;
import org.jbibtex.BibTeXString;
import org.jbibtex.ConcateValue;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.jbibtex.ReferenceValue;
import org.jbibtex.TokenMgrException;
import org.jbibtex.Value;

/**
 * The fields of one BibTeX entry, read by JBibTeX. The parser only ever sees one entry, of a type
 * and key that are ours: it opens the file that an {@code @include} names, knows few letters in
 * keys, and ends at the first flaw.
 */
final class BibtexEntry {
  /** Of Unicode's private use: stands for each {@code @} within, so that none begins an object. */
  private static final char AT = '\uE000';

  /** JBibTeX goes down one call for each {@code #}. */
  private static final int MOST_PARTS = 500;

  /** It cannot be read. */
  static final class NotReadable extends Exception {
    private static final long serialVersionUID = 1;

    /** From 0, within what was read. */
    final int line;

    final String found;

    NotReadable(int line, String found) {
      super(found, null, false, false);
      this.line = line;
      this.found = found;
    }
  }

  /** A text would be longer than {@link Entries#LONGEST}, its abbreviations spelled out. */
  static final class TooLong extends Exception {
    private static final long serialVersionUID = 1;

    /** In lower case. */
    final String field;

    TooLong(String field) {
      super(field, null, false, false);
      this.field = field;
    }
  }

  private static final class Parser extends BibTeXParser {
    private Parser() throws ParseException {}

    @Override
    public void checkStringResolution(Key key, BibTeXString string) {
      // Abbreviations are looked up later.
    }

    @Override
    public void checkCrossReferenceResolution(Key key, BibTeXEntry entry) {
      // The entry that is named stands elsewhere.
    }
  }

  private BibtexEntry() {}

  /**
   * The fields of an entry by their names in lower case.
   *
   * @param body what stands between its braces, without key
   * @param abbreviations gives the text of a word without braces
   */
  static Map<String, String> fields(String body, UnaryOperator<String> abbreviations)
      throws NotReadable, TooLong {
    if (body.chars().filter(letter -> letter == '#').limit(MOST_PARTS + 1L).count() > MOST_PARTS) {
      throw new NotReadable(0, "#");
    }
    Map<String, String> fields = new HashMap<>();
    try {
      String alone = "@entry{key," + body.replace('@', AT) + "}";
      for (BibTeXObject object : new Parser().parse(new StringReader(alone)).getObjects()) {
        if (object instanceof BibTeXEntry entry) {
          put(fields, entry.getFields(), abbreviations);
        }
      }
    } catch (ParseException wrong) {
      throw notReadable(wrong);
    } catch (TokenMgrException wrong) {
      throw new NotReadable(0, wrong.getMessage());
    }
    return fields;
  }

  private static void put(
      Map<String, String> fields, Map<Key, Value> read, UnaryOperator<String> abbreviations)
      throws TooLong {
    int room = Entries.LONGEST;
    for (Map.Entry<Key, Value> one : read.entrySet()) {
      String name = one.getKey().getValue().toLowerCase(Locale.ROOT);
      // Months are written in many ways, and nobody needs them.
      if (!name.equals("month") && !fields.containsKey(name)) {
        String text = text(name, one.getValue(), abbreviations, room);
        room -= text.length();
        fields.put(name, text.replace(AT, '@'));
      }
    }
  }

  /** Abbreviations of abbreviations grow fast: the text is given up before it is held. */
  private static String text(
      String field, Value value, UnaryOperator<String> abbreviations, int room) throws TooLong {
    StringBuilder text = new StringBuilder();
    Value rest = value;
    while (rest != null) {
      boolean more = rest instanceof ConcateValue;
      String part = single(more ? ((ConcateValue) rest).getLeft() : rest, abbreviations);
      if (part.length() > room - text.length()) {
        throw new TooLong(field);
      }
      text.append(part);
      rest = more ? ((ConcateValue) rest).getRight() : null;
    }
    return text.toString();
  }

  private static String single(Value value, UnaryOperator<String> abbreviations) {
    return value instanceof ReferenceValue reference
        ? abbreviations.apply(reference.getValue().getString())
        : value.toUserString();
  }

  private static NotReadable notReadable(ParseException wrong) {
    if (wrong.currentToken == null || wrong.currentToken.next == null) {
      return new NotReadable(0, "");
    }
    return new NotReadable(
        wrong.currentToken.next.beginLine - 1, wrong.currentToken.next.image.replace(AT, '@'));
  }
}
