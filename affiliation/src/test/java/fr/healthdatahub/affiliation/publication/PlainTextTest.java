package fr.healthdatahub.affiliation.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<b>Bold</b> and CO<sub>2</sub> | Bold and CO2",
        "one<br/>two<p>three</p> | one two three",
        "a <script>alert('x > 1')</script>b<style>p {}</style> | a b",
        "p < 0.05 and n > 3 | p < 0.05 and n > 3",
        "&lt;img src=x onerror=alert(1)&gt;left | left",
        "caf&eacute; &amp;amp; th&#233; &#x1F600; &hellip; | café & thé 😀 …",
        "AT&T; R&D | AT&T; R&D",
        "turned\u202E\u0007 \u00A0 round | turned round",
        "<![CDATA[plain]]> | plain"
      })
  void keepsTheWords(String foreign, String plain) {
    assertEquals(plain, PlainText.of(foreign));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\\'E}cole \\`a l'\\^Ile na{\\\"\\i}ve \\c c\\c{C} | École à l'Île naïve çÇ",
        "\\v{S}koda \\H{o} \\l\\'od\\'z \\aa \\o\\ \\ss{} \\~n | Škoda ő łódź åø ß ñ",
        "\\textit{In vitro} \\emph{\\alpha} $\\beta^{2}$ H$_2$O x_y | In vitro α β2 H2O x_y",
        "\\{ 50\\% \\& \\# \\$ \\_ 3~000 --- ``x'' | { 50% & # $ _ 3 000 — “x”",
        "\\unknown{kept} \\ | kept \\",
        "\\' | ''"
      })
  void readsLatex(String latex, String plain) {
    assertEquals(plain, PlainText.of(LatexText.of(latex)));
  }

  @Property
  void isPlainForAnythingAndStaysSo(@ForAll String foreign) {
    String plain = PlainText.of(LatexText.of(foreign));
    Assertions.assertTrue(plain.codePoints().noneMatch(Character::isISOControl));
    assertEquals(plain, PlainText.line(plain));
  }
}
