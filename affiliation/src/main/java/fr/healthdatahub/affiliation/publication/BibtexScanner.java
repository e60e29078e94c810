package fr.healthdatahub.affiliation.publication;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the entries of a BibTeX file, so that each can be read alone and a broken one spoils no
 * other: an entry that is not closed ends where a line begins the next one.
 */
final class BibtexScanner {
  private static final Pattern START = Pattern.compile("@\\s{0,20}([A-Za-z]{1,40})\\s{0,100}[{(]");

  private final String text;
  private int at;

  /**
   * One entry.
   *
   * @param type in lower case
   * @param start of its {@code @}
   * @param body where its contents begin
   * @param end after its contents
   */
  record Entry(String type, int start, int body, int end, boolean closed) {}

  BibtexScanner(String text) {
    this.text = text;
  }

  /** The next entry; null after the last. What stands between entries is comment. */
  Entry next() {
    Matcher start = START.matcher(text);
    for (at = text.indexOf('@', at); at >= 0; at = text.indexOf('@', at + 1)) {
      if (start.region(at, text.length()).lookingAt()) {
        String type = start.group(1).toLowerCase(Locale.ROOT);
        return entry(type, at, start.end(), start.group().endsWith("("));
      }
    }
    at = text.length();
    return null;
  }

  /** Counts braces as JBibTeX does: not those after a backslash. */
  private Entry entry(String type, int from, int body, boolean round) {
    int depth = round ? 0 : 1;
    boolean quoted = false;
    for (int i = body; i < text.length(); i++) {
      char letter = text.charAt(i);
      boolean escaped = text.charAt(i - 1) == '\\';
      if (letter == '{' && !escaped) {
        depth++;
      } else if (letter == '}' && !escaped) {
        depth--;
      } else if (letter == '"' && depth == 0) {
        quoted = !quoted;
      } else if (letter == '@' && beginsLine(i)) {
        at = i;
        return new Entry(type, from, body, i, false);
      }
      if (depth < 0 || depth == 0 && !quoted && letter == (round ? ')' : '}') && !escaped) {
        at = i + 1;
        return new Entry(type, from, body, i, depth == 0);
      }
    }
    at = text.length();
    return new Entry(type, from, body, text.length(), false);
  }

  /** Whether an entry begins here that is the first on its line. */
  private boolean beginsLine(int place) {
    int before = place - 1;
    while (text.charAt(before) == ' ' || text.charAt(before) == '\t') {
      before--;
    }
    return text.charAt(before) == '\n'
        && START.matcher(text).region(place, text.length()).lookingAt();
  }
}
