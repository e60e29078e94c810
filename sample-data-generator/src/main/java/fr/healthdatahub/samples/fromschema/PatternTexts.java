package fr.healthdatahub.samples.fromschema;

import fr.healthdatahub.samples.fromschema.PatternNode.Choice;
import fr.healthdatahub.samples.fromschema.PatternNode.Letters;
import fr.healthdatahub.samples.fromschema.PatternNode.Repeat;
import fr.healthdatahub.samples.fromschema.PatternNode.Sequence;
import fr.healthdatahub.samples.schema.InvalidSchema;
import fr.healthdatahub.samples.schema.Label;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a regular expression into {@link PatternNode}s, whose texts can be counted and numbered.
 * Look-around, back references, possessive quantifiers and anchors inside are refused; {@code *}
 * and {@code +} are bounded.
 */
final class PatternTexts {
  /** Longer texts are refused: a few letters of a pattern could ask for gigabytes. */
  static final int LONGEST = 10_000;

  private static final int MORE = 8;

  private final String pattern;
  private int at;
  private int depth;

  private PatternTexts(String pattern) {
    this.pattern = pattern;
  }

  /**
   * @throws InvalidSchema when the pattern cannot be generated, saying where
   */
  static PatternNode read(String pattern) {
    PatternTexts reader = new PatternTexts(pattern);
    PatternNode node = reader.choice(true);
    if (reader.at < pattern.length()) {
      throw reader.wrong("une parenthèse fermante de trop", "a closing bracket too many");
    }
    return node;
  }

  /**
   * @param begins whether nothing but the beginning of a branch of the pattern stands before
   */
  private PatternNode choice(boolean begins) {
    List<PatternNode> branches = new ArrayList<>();
    branches.add(sequence(begins));
    while (peek() == '|') {
      at++;
      branches.add(sequence(begins));
    }
    return branches.size() == 1 ? branches.get(0) : new Choice(branches);
  }

  private PatternNode sequence(boolean begins) {
    List<PatternNode> parts = new ArrayList<>();
    long length = 0;
    while (at < pattern.length() && peek() != '|' && peek() != ')') {
      int c = pattern.codePointAt(at);
      if (c == '^' || c == '$') {
        // The whole cell is meant anyway; inside a text, no text would fit.
        if (c == '^' ? !begins || !parts.isEmpty() : !ends()) {
          throw wrong(
              "un " + (char) c + " à l'intérieur, que rien ne vérifie ; ôtez-le",
              "a " + (char) c + " inside, which nothing fits; leave it out");
        }
        at++;
      } else {
        PatternNode part = repeated(atom(begins && parts.isEmpty()));
        length += part.most();
        requireShort(length);
        parts.add(part);
      }
    }
    return new Sequence(parts);
  }

  /** Whether after this character a branch of the whole pattern ends. */
  private boolean ends() {
    int next = at + 1;
    int open = depth;
    while (next < pattern.length() && pattern.charAt(next) == ')') {
      next++;
      open--;
    }
    return next == pattern.length() || (pattern.charAt(next) == '|' && open == 0);
  }

  private PatternNode atom(boolean begins) {
    int c = pattern.codePointAt(at);
    at += Character.charCount(c);
    return switch (c) {
      case '(' -> group(begins);
      case '[' -> letters();
      case '.' -> Letters.of(PatternLetters.ANY);
      case '\\' -> escape().node();
      case '*', '+', '?', '{' ->
          throw wrong("rien à répéter avant " + (char) c, "nothing to repeat before " + (char) c);
      default -> Letters.of(List.of(c));
    };
  }

  private PatternNode group(boolean begins) {
    if (peek() == '?') {
      if (!pattern.startsWith("?:", at)) {
        throw wrong(
            "un groupe spécial, qui ne peut pas être généré ; (…) ou (?:…) conviendrait",
            "a special group, which cannot be generated; (…) or (?:…) would do");
      }
      at += 2;
    }
    depth++;
    PatternNode inside = choice(begins);
    depth--;
    if (peek() != ')') {
      throw wrong("une parenthèse qui n'est pas fermée", "a bracket that is not closed");
    }
    at++;
    return inside;
  }

  /** What stands after a backslash, inside [] or outside. */
  private PatternLetters escape() {
    if (at == pattern.length()) {
      throw wrong("un \\ à la fin", "a \\ at the end");
    }
    int c = pattern.codePointAt(at);
    at += Character.charCount(c);
    PatternLetters letters = new PatternLetters();
    if (letters.addClass(c)) {
      return letters;
    }
    if (Character.isLetterOrDigit(c)) {
      String escaped = "\\" + Character.toString(c);
      throw wrong(
          escaped + ", qui ne peut pas être généré ; \\d \\w \\s conviendraient",
          escaped + ", which cannot be generated; \\d \\w \\s would do");
    }
    letters.add(c, c);
    return letters;
  }

  private PatternNode letters() {
    boolean not = peek() == '^';
    at += not ? 1 : 0;
    PatternLetters set = new PatternLetters();
    boolean first = true;
    while (first || peek() != ']') {
      if (at >= pattern.length()) {
        throw wrong("un [ qui n'est pas fermé", "a [ that is not closed");
      }
      PatternLetters one = member();
      if (one.isSingle()
          && peek() == '-'
          && at + 1 < pattern.length()
          && pattern.charAt(at + 1) != ']') {
        at++;
        PatternLetters last = member();
        if (!last.isSingle()) {
          throw wrong("un intervalle sans fin", "a range without an end");
        }
        set.add(one.single(), last.single());
      } else {
        set.addAll(one);
      }
      first = false;
    }
    at++;
    List<Integer> letters = not ? set.others() : set.letters();
    if (letters.isEmpty()) {
      throw wrong("un [] sans caractère possible", "a [] without any possible character");
    }
    return Letters.of(letters);
  }

  /** One character inside [], or the class of a backslash. */
  private PatternLetters member() {
    int c = pattern.codePointAt(at);
    if (c == '[' || pattern.startsWith("&&", at)) {
      throw wrong(
          "un [ ou && dans [], qui ne peut pas être généré ; nommez les caractères",
          "a [ or && within [], which cannot be generated; name the characters");
    }
    at += Character.charCount(c);
    if (c == '\\') {
      return escape();
    }
    PatternLetters letters = new PatternLetters();
    letters.add(c, c);
    return letters;
  }

  private PatternNode repeated(PatternNode atom) {
    if (!isRepeat()) {
      return atom;
    }
    char c = pattern.charAt(at++);
    int least = c == '+' ? 1 : 0;
    int most = c == '?' ? 1 : MORE;
    if (c == '{') {
      int end = pattern.indexOf('}', at);
      String[] bounds = end < 0 ? new String[0] : pattern.substring(at, end).split(",", -1);
      try {
        least = Integer.parseInt(bounds[0]);
        most =
            bounds.length == 1
                ? least
                : bounds[1].isEmpty() ? least + MORE : Integer.parseInt(bounds[1]);
      } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
        throw wrong("un {…} qui n'est pas {n,m}", "a {…} that is not {n,m}");
      }
      if (most < least) {
        throw wrong("un {n,m} impossible", "an impossible {n,m}");
      }
      at = end + 1;
    }
    if (peek() == '+') {
      throw wrong(
          "un + possessif, qui ne peut pas être généré ; ôtez-le",
          "a possessive +, which cannot be generated; leave it out");
    }
    if (peek() == '?') {
      at++; // Lazy or not, the texts are the same.
    }
    if (isRepeat()) {
      throw wrong(
          "deux répétitions de suite ; mettez la première entre parenthèses",
          "two repeats one after the other; put the first into brackets");
    }
    requireShort(PatternNode.times(Math.max(1, atom.most()), most));
    return new Repeat(atom, least, most);
  }

  private boolean isRepeat() {
    return at < pattern.length() && "*+?{".indexOf(pattern.charAt(at)) >= 0;
  }

  private void requireShort(long length) {
    if (length > LONGEST) {
      throw wrong(
          "des textes qui peuvent dépasser " + LONGEST + " caractères ; répétez moins",
          "texts that may be longer than " + LONGEST + " characters; repeat less");
    }
  }

  private char peek() {
    return at < pattern.length() ? pattern.charAt(at) : 0;
  }

  private InvalidSchema wrong(String fr, String en) {
    return new InvalidSchema(
        new Label(
            "le motif " + pattern + " a, au caractère " + at + ", " + fr,
            "the pattern " + pattern + " has, at character " + at + ", " + en));
  }
}
