package fr.healthdatahub.affiliation.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dear Sir or Madam, here are my works.",
        "<html><body>10.5555/x</body></html>",
        "%PDF-1.4 @ obj",
        "name,year\nA,2020"
      })
  void saysOfOtherFilesThatNoFormatIsKnown(String text) {
    Import read = Publications.read(text);

    assertNull(read.format());
    assertEquals(List.of("0:0::unknown-format"), BibtexTest.told(read.refused()));
  }

  @Test
  void saysOfNothingThatItIsEmpty() {
    assertEquals(List.of("0:0::empty"), BibtexTest.told(Publications.read(" \n\0").refused()));
  }

  @Test
  void theFormatThatIsToldWinsOverTheGuess() {
    Import read = Publications.read("10.5555/a", Format.BIBTEX, entries -> {});

    assertEquals(Format.BIBTEX, read.format());
    assertEquals(List.of("0:0::no-works"), BibtexTest.told(read.refused()));
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8,'',''",
    "UTF-8,\uFEFF,''",
    "UTF-16LE,\uFEFF,''",
    "UTF-16BE,\uFEFF,''",
    "UTF-16LE,'',UTF-16LE",
    "UTF-16BE,'',UTF-16BE",
    "windows-1252,'',windows-1252",
    "ISO-8859-1,'',windows-1252"
  })
  void readsAccentsInEveryCharacterSet(String charset, String mark, String guessed)
      throws IOException {
    // Latin-1 has neither curly apostrophe nor ligature.
    String title = charset.startsWith("ISO") ? "L'été à l'hôpital" : "L’été à l'hôpital : œuvre";
    String file = mark + "@article{k,\r\ntitle = {" + title + "},\ryear={2020}}\r\n";
    byte[] bytes = file.getBytes(Charset.forName(charset));
    Import read = Publications.read(new ByteArrayInputStream(bytes), null, entries -> {});

    assertEquals(title, read.publications().get(0).title());
    assertEquals(2020, read.publications().get(0).year());
    assertEquals(
        guessed.isEmpty() ? List.of() : List.of(guessed),
        read.remarks().stream().flatMap(remark -> remark.arguments().stream()).toList());
  }

  @Test
  void joinsTheSameWorkInSeveralSpellings() {
    Import read =
        Publications.read(
            """
            @article{a, title={Étude des soins: une synthèse}, year=2020}
            @article{b, title={Other work of the same year}, year=2020, doi={10.5555/other}}
            @article{c, title={Etude des soins — une SYNTHESE}, year=2020, doi={10.5555/X.1},
              abstract={The long text.}}
            @article{d, doi={https://doi.org/10.5555/x.1}, author={Noël, Zoé}, journal={Annals}}
            @article{e, title={Étude des soins: une synthèse}, year=2021}
            @article{f, title={Editorial}, year=2020, journal={One}}
            @article{g, title={Editorial}, year=2020, journal={Two}}
            @article{h, title={Étude des soins: une synthèse}, year=2020, doi={10.5555/x.2}}
            """);

    assertEquals(2, read.duplicates());
    assertEquals(6, read.publications().size());
    assertEquals(
        new Publication(
            "Etude des soins — une SYNTHESE",
            "The long text.",
            2020,
            "10.5555/x.1",
            null,
            List.of("Zoé Noël"),
            "Annals",
            PublicationKind.ARTICLE),
        read.publications().get(0));
  }
}
