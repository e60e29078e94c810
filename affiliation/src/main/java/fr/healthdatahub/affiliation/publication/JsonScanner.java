package fr.healthdatahub.affiliation.publication;

/**
 * Finds the objects of a list in JSON, so that each can be read alone and a broken one spoils no
 * other. Strings end with their line; an object that is not closed ends where a line begins another
 * one that stands no deeper.
 */
final class JsonScanner {
  private final String text;
  private int at;

  /**
   * What stands where an object is expected.
   *
   * @param object whether it is one, rather than something else
   */
  record Part(int start, int end, boolean object, boolean closed) {}

  /**
   * Begins anywhere in a text.
   *
   * @param start where the list, or the only object, begins
   */
  JsonScanner(String text, int start) {
    this.text = text;
    this.at = start;
  }

  /** The next part; null after the last. */
  Part next() {
    while (at < text.length() && isBetween(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      return null;
    }
    int start = at;
    if (text.charAt(at) == '{') {
      return object(start);
    }
    while (at < text.length() && text.charAt(at) != '{' && text.charAt(at) != ',') {
      at++;
    }
    return new Part(start, at, false, true);
  }

  private static boolean isBetween(char letter) {
    return Character.isWhitespace(letter) || ",[]}".indexOf(letter) >= 0;
  }

  private Part object(int start) {
    int indent = indent(start);
    int depth = 0;
    boolean string = false;
    for (; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (letter == '\n') {
        string = false;
      } else if (letter == '\\' && string) {
        at++;
      } else if (letter == '"') {
        string = !string;
      } else if (letter == '{' && !string) {
        int here = depth == 0 ? -1 : indent(at);
        if (here >= 0 && here <= indent) {
          return new Part(start, at, true, false);
        }
        depth++;
      } else if (letter == '}' && !string && --depth == 0) {
        return new Part(start, ++at, true, true);
      }
    }
    at = text.length();
    return new Part(start, at, true, false);
  }

  /** How far a place stands from the start of its line, when only blanks stand before; else -1. */
  private int indent(int place) {
    int before = place - 1;
    while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\t')) {
      before--;
    }
    return before < 0 || text.charAt(before) == '\n' ? place - 1 - before : -1;
  }
}
