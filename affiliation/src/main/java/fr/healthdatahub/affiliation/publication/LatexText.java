package fr.healthdatahub.affiliation.publication;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * The words of a text in LaTeX: accents and symbols as letters, commands and braces dropped, what
 * they hold kept. JBibTeX has such a printer, too, but it knows neither cedilla nor circumflex and
 * ends at characters such as % and ≤.
 */
final class LatexText {
  private static final Map<Character, String> ACCENTS =
      Map.ofEntries(
          Map.entry('`', "\u0300"),
          Map.entry('\'', "\u0301"),
          Map.entry('^', "\u0302"),
          Map.entry('~', "\u0303"),
          Map.entry('=', "\u0304"),
          Map.entry('u', "\u0306"),
          Map.entry('.', "\u0307"),
          Map.entry('"', "\u0308"),
          Map.entry('r', "\u030A"),
          Map.entry('H', "\u030B"),
          Map.entry('v', "\u030C"),
          Map.entry('d', "\u0323"),
          Map.entry('c', "\u0327"),
          Map.entry('k', "\u0328"),
          Map.entry('b', "\u0331"));
  private static final Map<String, String> SYMBOLS = new HashMap<>();

  static {
    String symbols =
        "ss ß ae æ AE Æ oe œ OE Œ o ø O Ø l ł L Ł aa å AA Å i ı j ȷ dh ð DH Ð th þ TH Þ"
            + " textendash – textemdash — ldots … dots … textellipsis … textquoteleft ‘"
            + " textquoteright ’ textquotedblleft “ textquotedblright ” guillemotleft «"
            + " guillemotright » og « fg » textdegree ° degree ° circ ° textregistered ®"
            + " texttrademark ™ textmu µ texteuro € euro € S § P ¶ pm ± times × div ÷ cdot ·"
            + " le ≤ leq ≤ leqslant ≤ ge ≥ geq ≥ geqslant ≥ ne ≠ neq ≠ approx ≈ sim ∼ to →"
            + " rightarrow → infty ∞ textasciitilde ~ sim ~ textunderscore _ textbackslash \\"
            + " backslash \\ textless < textgreater > textbar | slash / alpha α beta β gamma γ"
            + " delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ"
            + " nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω"
            + " Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω";
    String[] words = symbols.split(" ");
    for (int i = 0; i < words.length; i += 2) {
      SYMBOLS.put(words[i], words[i + 1]);
    }
  }

  private final String latex;
  private final boolean prose;
  private final StringBuilder text;
  private String accent;
  private boolean formula;
  private int at;

  private LatexText(String latex, boolean prose) {
    this.latex = latex;
    this.prose = prose;
    this.text = new StringBuilder(latex.length());
  }

  /** The words of a title or text. */
  static String of(String latex) {
    return new LatexText(latex, true).read();
  }

  /** An address or DOI, in which dashes, tildes and dollars mean themselves. */
  static String verbatim(String latex) {
    return new LatexText(latex, false).read();
  }

  private String read() {
    while (at < latex.length()) {
      char letter = latex.charAt(at++);
      if (letter == '\\' && at < latex.length()) {
        command();
      } else if (letter == '{' || letter == '}') {
        continue;
      } else if (prose) {
        prose(letter);
      } else {
        append(String.valueOf(letter));
      }
    }
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private void command() {
    int from = at;
    char first = latex.charAt(at);
    if (!isLetter(first)) {
      at++;
      if (prose && ACCENTS.containsKey(first)) {
        accent = ACCENTS.get(first);
      } else {
        append(first == '\\' || Character.isWhitespace(first) || first == ',' ? " " : "" + first);
      }
      return;
    }
    while (at < latex.length() && isLetter(latex.charAt(at))) {
      at++;
    }
    String name = latex.substring(from, at);
    if (!prose && !name.startsWith("text")) {
      append("\\" + name);
      return;
    }
    while (!formula && at < latex.length() && Character.isWhitespace(latex.charAt(at))) {
      at++;
    }
    if (name.length() == 1 && ACCENTS.containsKey(first)) {
      accent = ACCENTS.get(first);
    } else if (SYMBOLS.containsKey(name)) {
      append(SYMBOLS.get(name));
    } else if (name.equals("par") || name.equals("newline")) {
      append(" ");
    }
  }

  private void prose(char letter) {
    if (latex.startsWith("---", at - 1)) {
      at += 2;
      append("—");
    } else if (latex.startsWith("--", at - 1)) {
      at++;
      append("–");
    } else if (latex.startsWith("``", at - 1)) {
      at++;
      append("“");
    } else if (latex.startsWith("''", at - 1)) {
      at++;
      append("”");
    } else if (letter == '~') {
      append(" ");
    } else if (letter == '$') {
      formula = !formula;
    } else if (!formula || letter != '^' && letter != '_') {
      append(String.valueOf(letter));
    }
  }

  private void append(String letters) {
    if (accent == null) {
      text.append(letters);
      return;
    }
    char first = letters.charAt(0);
    if (first == ' ' && text.length() > 0) {
      return; // \' e is é, too
    }
    String base = first == 'ı' ? "i" : first == 'ȷ' ? "j" : letters.substring(0, 1);
    text.append(base);
    text.append(Character.isLetter(base.charAt(0)) ? accent : "").append(letters.substring(1));
    accent = null;
  }

  private static boolean isLetter(char letter) {
    return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z';
  }
}
