package fr.healthdatahub.web.challenges;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoardCsvTest {
  @ParameterizedTest(name = "S17 {0}")
  @ValueSource(
      strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\u00a0=1", "＝1"})
  void cellsThatSpreadsheetsWouldRunAreText(String name) {
    assertEquals("\"'" + name + '"', BoardCsv.cell(name));
  }

  @Test
  @DisplayName("S17 quotes, commas and line ends stay in their cell")
  void quotesStayInTheirCell() {
    assertEquals("\"a\"\"b,c\nd\"", BoardCsv.cell("a\"b,c\nd"));
    assertEquals("\"Équipe Curie\"", BoardCsv.cell("Équipe Curie"));
    assertEquals("\"\"", BoardCsv.cell(""));
  }
}
