package fr.healthdatahub.affiliation.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names of authors, given names first. */
final class PersonNames {
  private static final int MOST = 1000;
  private static final int LONGEST = 200;

  private PersonNames() {}

  /** The authors of BibTeX: parted by {@code and} outside of braces. */
  static List<String> ofBibtex(String latex) {
    List<String> names = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i <= latex.length() && names.size() < MOST; i++) {
      if (i == latex.length() || depth == 0 && isAnd(latex, i)) {
        String part = latex.substring(from, i);
        boolean name = part.strip().startsWith("{") && part.strip().endsWith("}");
        add(names, name ? PlainText.of(LatexText.of(part)) : turned(LatexText.of(part)));
        from = i + 5;
        i = Math.max(i, Math.min(from - 2, latex.length()));
      } else if (latex.charAt(i) == '{') {
        depth++;
      } else if (latex.charAt(i) == '}') {
        depth--;
      }
    }
    names.removeIf(name -> name.toLowerCase(Locale.ROOT).equals("others"));
    return names;
  }

  private static boolean isAnd(String text, int at) {
    return at + 5 <= text.length()
        && Character.isWhitespace(text.charAt(at))
        && text.regionMatches(true, at + 1, "and", 0, 3)
        && Character.isWhitespace(text.charAt(at + 4));
  }

  /** {@code Curie, Marie} and {@code Curie, Jr, Marie} as they are read aloud. */
  private static String turned(String name) {
    String[] parts = PlainText.of(name).split("\\s*,\\s*", 3);
    return parts.length == 3 ? joined(parts[2], parts[0], parts[1]) : familyFirst(name);
  }

  /** {@code Curie, Marie} and {@code Curie, Marie, Jr} as they are read aloud. */
  static String familyFirst(String name) {
    String[] parts = PlainText.of(name).split("\\s*,\\s*", 3);
    return parts.length == 1
        ? parts[0]
        : joined(parts[1], parts[0], parts.length == 3 ? parts[2] : "");
  }

  private static String joined(String given, String family, String suffix) {
    return (given + " " + family + " " + suffix).strip();
  }

  /** Adds a name unless there is none, or too many. */
  static void add(List<String> names, String name) {
    if (!name.isBlank() && names.size() < MOST) {
      names.add(PlainText.cut(name, LONGEST));
    }
  }
}
