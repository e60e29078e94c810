package fr.healthdatahub.affiliation.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TypedTextTest {
  @Test
  void whatNobodySeesIsDropped() {
    String typed = "A\uD800d\u202Ea\u200B \u2066Lo\uFEFFve\uDC00\u00ADlace\u0000\u0085";
    assertEquals("Ada Lovelace", TypedText.line(typed));
    assertEquals("Ada Lovelace", TypedText.lines(typed).strip());
  }

  @Test
  void whatScriptsNeedStays() {
    for (String text :
        new String[] {
          "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
          "\u0915\u094D\u200D\u0937",
          "\uD83D\uDE80 \u00A0é"
        }) {
      assertEquals(text, TypedText.line(text));
      assertEquals(text, TypedText.lines(text));
    }
  }

  @Test
  void linesStayLinesOnlyWhereTheyMay() {
    assertEquals("a b c", TypedText.line(" a\r\n\tb\u2028 c "));
    assertEquals("a\n\tb\nc", TypedText.lines("a\r\n\tb\u2028c"));
  }
}
