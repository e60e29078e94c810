package fr.healthdatahub.samples.fromschema;

import fr.healthdatahub.samples.fromschema.PatternNode.Choice;
import fr.healthdatahub.samples.fromschema.PatternNode.Letters;
import fr.healthdatahub.samples.fromschema.PatternNode.Repeat;
import fr.healthdatahub.samples.fromschema.PatternNode.Sequence;
import fr.healthdatahub.samples.schema.InvalidSchema;
import fr.healthdatahub.samples.schema.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Reads a regular expression into {@link PatternNode}s, whose texts can be counted and numbered.
 * Look-around, back references and possessive quantifiers are refused; {@code *} and {@code +} are
 * bounded.
 */
final class PatternTexts {
  private static final int MORE = 8;
  private static final String DIGITS = "0123456789";
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final String ANY = LETTERS + DIGITS;

  private final String pattern;
  private int at;

  private PatternTexts(String pattern) {
    this.pattern = pattern;
  }

  /**
   * @throws InvalidSchema when the pattern cannot be generated, saying where
   */
  static PatternNode read(String pattern) {
    PatternTexts reader = new PatternTexts(pattern);
    PatternNode node = reader.choice();
    if (reader.at < pattern.length()) {
      throw reader.wrong("une parenthèse fermante de trop", "a closing bracket too many");
    }
    return node;
  }

  private PatternNode choice() {
    List<PatternNode> branches = new ArrayList<>();
    branches.add(sequence());
    while (peek() == '|') {
      at++;
      branches.add(sequence());
    }
    return branches.size() == 1 ? branches.get(0) : new Choice(branches);
  }

  private PatternNode sequence() {
    List<PatternNode> parts = new ArrayList<>();
    while (at < pattern.length() && peek() != '|' && peek() != ')') {
      char c = pattern.charAt(at);
      if (c == '^' || c == '$') {
        at++; // The whole cell is meant anyway.
      } else {
        parts.add(repeated(atom()));
      }
    }
    return new Sequence(parts);
  }

  private PatternNode atom() {
    char c = pattern.charAt(at++);
    return switch (c) {
      case '(' -> group();
      case '[' -> letters();
      case '.' -> Letters.of(ANY);
      case '\\' -> Letters.of(escape());
      case '*', '+', '?', '{' ->
          throw wrong("rien à répéter avant " + c, "nothing to repeat before " + c);
      default -> Letters.of(String.valueOf(c));
    };
  }

  private PatternNode group() {
    if (peek() == '?') {
      if (!pattern.startsWith("?:", at)) {
        throw wrong(
            "un groupe spécial, qui ne peut pas être généré ; (…) ou (?:…) conviendrait",
            "a special group, which cannot be generated; (…) or (?:…) would do");
      }
      at += 2;
    }
    PatternNode inside = choice();
    if (peek() != ')') {
      throw wrong("une parenthèse qui n'est pas fermée", "a bracket that is not closed");
    }
    at++;
    return inside;
  }

  private String escape() {
    if (at == pattern.length()) {
      throw wrong("un \\ à la fin", "a \\ at the end");
    }
    char c = pattern.charAt(at++);
    return switch (c) {
      case 'd' -> DIGITS;
      case 'w' -> ANY + "_";
      case 's' -> " ";
      case 'D' -> LETTERS;
      case 'S', 'W' -> c == 'S' ? ANY : " ";
      default -> {
        if (Character.isLetterOrDigit(c)) {
          throw wrong(
              "\\" + c + ", qui ne peut pas être généré ; \\d \\w \\s conviendraient",
              "\\" + c + ", which cannot be generated; \\d \\w \\s would do");
        }
        yield String.valueOf(c);
      }
    };
  }

  private PatternNode letters() {
    boolean not = peek() == '^';
    at += not ? 1 : 0;
    TreeSet<Character> set = new TreeSet<>();
    boolean first = true;
    while (first || peek() != ']') {
      if (at >= pattern.length()) {
        throw wrong("un [ qui n'est pas fermé", "a [ that is not closed");
      }
      first = false;
      char c = pattern.charAt(at++);
      if (c == '\\') {
        for (char one : escape().toCharArray()) {
          set.add(one);
        }
      } else if (peek() == '-' && at + 1 < pattern.length() && pattern.charAt(at + 1) != ']') {
        char last = pattern.charAt(at + 1);
        at += 2;
        for (int one = c; one <= last; one++) {
          set.add((char) one);
        }
      } else {
        set.add(c);
      }
    }
    at++;
    StringBuilder text = new StringBuilder();
    for (char one : (not ? ANY + " -_" : "").toCharArray()) {
      if (!set.contains(one)) {
        text.append(one);
      }
    }
    if (!not) {
      set.forEach(text::append);
    }
    if (text.length() == 0) {
      throw wrong("un [] sans caractère possible", "a [] without any possible character");
    }
    return Letters.of(text.toString());
  }

  private PatternNode repeated(PatternNode atom) {
    PatternNode node = atom;
    while (at < pattern.length() && "*+?{".indexOf(pattern.charAt(at)) >= 0) {
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
        if (most < least || most > 10_000) {
          throw wrong("un {n,m} impossible", "an impossible {n,m}");
        }
        at = end + 1;
      }
      if (peek() == '?' && c != '?') {
        at++; // Lazy or not, the texts are the same.
      }
      node = new Repeat(node, least, most);
    }
    return node;
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
