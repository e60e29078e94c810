package fr.healthdatahub.affiliation.publication;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes foreign texts plain: without tags, entities, control characters and doubled blanks. */
final class PlainText {
  /** What is longer is cut before anything else is done with it. */
  private static final int LONGEST_RAW = 100_000;

  private static final Pattern TAG =
      Pattern.compile("</?[A-Za-z][A-Za-z0-9:-]{0,30}(?:\\s[^<>]*)?/?>|<!\\[CDATA\\[|\\]\\]>");
  private static final Pattern ENTITY =
      Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,10});");
  private static final Pattern ACCENTED =
      Pattern.compile("([A-Za-z])(acute|grave|circ|uml|tilde|cedil|ring|caron)");
  private static final Map<String, String> MARKS =
      Map.of(
          "acute", "\u0301", "grave", "\u0300", "circ", "\u0302", "uml", "\u0308", "tilde",
          "\u0303", "cedil", "\u0327", "ring", "\u030A", "caron", "\u030C");
  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", " "),
          Map.entry("ndash", "–"),
          Map.entry("mdash", "—"),
          Map.entry("lsquo", "‘"),
          Map.entry("rsquo", "’"),
          Map.entry("ldquo", "“"),
          Map.entry("rdquo", "”"),
          Map.entry("laquo", "«"),
          Map.entry("raquo", "»"),
          Map.entry("hellip", "…"),
          Map.entry("oelig", "œ"),
          Map.entry("OElig", "Œ"),
          Map.entry("aelig", "æ"),
          Map.entry("AElig", "Æ"),
          Map.entry("szlig", "ß"),
          Map.entry("oslash", "ø"),
          Map.entry("Oslash", "Ø"),
          Map.entry("deg", "°"),
          Map.entry("plusmn", "±"),
          Map.entry("times", "×"),
          Map.entry("le", "≤"),
          Map.entry("ge", "≥"),
          Map.entry("micro", "µ"),
          Map.entry("alpha", "α"),
          Map.entry("beta", "β"),
          Map.entry("gamma", "γ"));

  private PlainText() {}

  /** The words of a text that may hold HTML. */
  static String of(String foreign) {
    String text = foreign.length() > LONGEST_RAW ? foreign.substring(0, LONGEST_RAW) : foreign;
    // Twice: many exports hold &lt;i&gt;, and some &amp;eacute;.
    for (int round = 0; round < 2; round++) {
      text = text.indexOf('<') < 0 ? text : withoutTags(text);
      text = text.indexOf('&') < 0 ? text : decoded(text);
    }
    return line(text.indexOf('<') < 0 ? text : withoutTags(text));
  }

  /** A text on one line, in composed letters (NFC). */
  static String line(String text) {
    StringBuilder line = new StringBuilder(Math.min(text.length(), LONGEST_RAW));
    boolean blank = false;
    for (int i = 0; i < text.length() && line.length() < LONGEST_RAW; ) {
      int letter = text.codePointAt(i);
      i += Character.charCount(letter);
      if (Character.isWhitespace(letter) || Character.isSpaceChar(letter) || letter == 0x85) {
        blank = line.length() > 0;
      } else if (isVisible(letter)) {
        line.append(blank ? " " : "").appendCodePoint(letter);
        blank = false;
      }
    }
    return Normalizer.normalize(line, Normalizer.Form.NFC);
  }

  /** A text of at most so many characters; what is cut ends with an ellipsis. */
  static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, end) + "…";
  }

  /** Letters and digits alone, without case and accents: by which the same title is found again. */
  static String key(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  /** Neither controls nor marks that turn the direction of what follows, nor half characters. */
  private static boolean isVisible(int letter) {
    int type = Character.getType(letter);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.PRIVATE_USE
        && type != Character.UNASSIGNED;
  }

  private static String withoutTags(String text) {
    String rest = without(without(text, "script"), "style");
    Matcher tags = TAG.matcher(rest);
    // Paragraphs and breaks part words; italics and indices do not.
    return tags.replaceAll(
        tag -> tag.group().matches("(?is)</?(?:jats:)?(?:p|br|div|li|title|sec)\\b.*") ? " " : "");
  }

  /** A text without elements whose contents nobody is meant to read. */
  private static String without(String text, String element) {
    String lower = text.toLowerCase(Locale.ROOT);
    int from = lower.indexOf("<" + element);
    if (from < 0 || lower.length() != text.length()) {
      return text;
    }
    StringBuilder rest = new StringBuilder(text.length());
    int copied = 0;
    while (from >= 0) {
      int end = lower.indexOf("</" + element, from);
      int close = end < 0 ? -1 : lower.indexOf('>', end);
      rest.append(text, copied, from);
      copied = close < 0 ? text.length() : close + 1;
      from = lower.indexOf("<" + element, copied);
    }
    return rest.append(text.substring(copied)).toString();
  }

  private static String decoded(String text) {
    return ENTITY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(decoded(found)));
  }

  private static String decoded(MatchResult entity) {
    String name = entity.group(1);
    if (name.charAt(0) == '#') {
      boolean hex = Character.toLowerCase(name.charAt(1)) == 'x';
      int letter = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
      return Character.isValidCodePoint(letter) ? Character.toString(letter) : " ";
    }
    Matcher accented = ACCENTED.matcher(name);
    if (accented.matches()) {
      return accented.group(1) + MARKS.get(accented.group(2));
    }
    return NAMED.getOrDefault(name, entity.group());
  }
}
