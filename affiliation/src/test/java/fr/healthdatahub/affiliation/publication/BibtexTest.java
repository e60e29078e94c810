package fr.healthdatahub.affiliation.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BibtexTest {
  @Test
  void readsAnArticleWithAccentsOfLatex() {
    Import read =
        Publications.read(
            """
            @string{rev = "Revue d'\\'epid\\'emiologie"}
            @article{lefevre_2021,
              title    = {{\\'E}tude de la m{\\'e}tformine : fran\\c{c}aise, \\^age, no\\"el \\& \\oe uvre},
              author   = {Lef{\\`e}vre, Zo{\\"e} and {Groupe \\'Etude and Co} and Jos\\'e Dupont and others},
              journal  = rev # { (Paris)},
              year     = 2021, month = sept,
              abstract = {Un r\\'esum\\'e de 50\\% -- voil\\`a ``tout'' $\\alpha_2 \\leq 3$.},
              doi      = {https://doi.org/10.5555/ABC\\_1},
              langid   = {french}
            }
            """);

    Publication one = read.publications().get(0);
    assertEquals(Format.BIBTEX, read.format());
    assertEquals("Étude de la métformine : française, âge, noël & œuvre", one.title());
    assertEquals(List.of("Zoë Lefèvre", "Groupe Étude and Co", "José Dupont"), one.authors());
    assertEquals("Revue d'épidémiologie (Paris)", one.venue());
    assertEquals(2021, one.year());
    assertEquals("Un résumé de 50% – voilà “tout” α2 ≤ 3.", one.text());
    assertEquals("10.5555/abc_1", one.doi());
    assertEquals("fr", one.language());
    assertEquals(PublicationKind.ARTICLE, one.kind());
    assertEquals(List.of(), read.refused());
    assertEquals(List.of(), read.remarks());
  }

  @Test
  void brokenEntriesAreToldAndLoseNoOther() {
    Import read =
        Publications.read(
            """
            @article{good1, title = {First}, year = 2001}
            @article{noComma,
              title = {Second}
              year = 2002
            }
            @article{open, title = {Third {never closed}, year = 2003

            @article{good2, title = {Fourth}, year = 2004}
            @article{empty, note = {nothing to show}}
            @article(good*3, title = "Fifth (of five)", year = "2005")
            @book{good:4,}
            @misc{lexical, ti\u2603tle = {x}}
            @inproceedings{good5, title = {Sixth}, date = {2006-05-01}}
            """);

    assertEquals(
        List.of("First", "Fourth", "Fifth (of five)", "Sixth"),
        read.publications().stream().map(Publication::title).toList());
    assertEquals(
        List.of(
            "2:4:noComma:not-readable",
            "3:6:open:not-closed",
            "5:9:empty:no-title",
            "7:11:good:4:no-title",
            "8:12:lexical:not-readable"),
        told(read.refused()));
    assertEquals(9, read.entries());
    assertEquals(5, read.refusedEntries());
  }

  @Test
  void whatIsLeftOutIsTold() {
    Import read =
        Publications.read("@misc{k, title={T}, year={in press}, doi={none}, journal = siammd}");

    assertEquals(1, read.publications().size());
    assertEquals("siammd", read.publications().get(0).venue());
    assertEquals(
        List.of("1:1:k:unknown-abbreviation", "1:1:k:doi-left-out", "1:1:k:year-left-out"),
        told(read.remarks()));
    assertEquals(List.of("in press"), read.remarks().get(2).arguments());
  }

  @Test
  @DisplayName("S16 a BibTeX include never reads a file of the server")
  void neverReadsWhatAnIncludeNames(@TempDir Path folder) throws IOException {
    Path secret = folder.resolve("secret.bib");
    Files.writeString(secret, "@article{s, title={Secret}}");

    for (String include :
        List.of(
            "@include{" + secret + "}",
            "@article{a, title={A}} @include{" + secret + "}",
            "@article{a, title={A}, note=\"}\" } @include{" + secret + "} \"}",
            "@article{a, title={A} % }\n } @ %\n include{" + secret + "}\n}",
            "@article{a, title={A \\}} @include{" + secret + "}")) {
      Import read = Publications.read(include, Format.BIBTEX, entries -> {});
      assertFalse(read.toString().contains("title=Secret"), include);
    }
  }

  @Test
  void abbreviationsOfOneFileAreNotKnownInTheNext() {
    Publications.read("@string{lancet = {The Lancet}} @article{a, title={A}, journal=lancet}");
    Import next = Publications.read("@article{a, title={A}, journal=lancet}");

    assertEquals("lancet", next.publications().get(0).venue());
    assertEquals(1, next.remarks().size());
  }

  @Test
  void entriesPastedIntoOneLineAreFound() {
    Import read = Publications.read("see @article{a, title={A}} and @book{b, title={B}} me@x.org");

    assertEquals(2, read.publications().size());
    assertTrue(read.refused().isEmpty());
  }

  static List<String> told(List<Flaw> flaws) {
    return flaws.stream()
        .map(
            flaw ->
                flaw.entry() + ":" + flaw.line() + ":" + flaw.key() + ":" + flaw.reason().code())
        .toList();
  }
}
