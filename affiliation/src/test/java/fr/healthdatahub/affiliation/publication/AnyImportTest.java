package fr.healthdatahub.affiliation.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds of anything that is handed in: scraps of all formats in any order. */
class AnyImportTest {
  @Property(tries = 2000)
  void nothingMakesItThrowAndEveryEntryIsAccountedFor(
      @ForAll("scraps") String text, @ForAll Format format) {
    for (Format each : new Format[] {null, format}) {
      Import read = Publications.read(text, each, entries -> {});
      long refused = read.refused().stream().filter(flaw -> flaw.entry() > 0).count();
      assertEquals(refused, read.refusedEntries(), () -> read.toString());
      assertTrue(read.publications().stream().allMatch(one -> one.doi() != null || !one.doiOnly()));
    }
  }

  @Provide
  Arbitrary<String> scraps() {
    Arbitrary<String> words =
        Arbitraries.of(
            "@article{",
            "@string{a=",
            "@x(",
            "k,",
            "title",
            "=",
            "{",
            "}",
            "\"",
            "#",
            "\\",
            "\n",
            "TY  - JOUR\n",
            "TI  - a\n",
            "ER  - \n",
            "[",
            "]",
            ",",
            ":",
            "\"title\"",
            "\"DOI\"",
            "10.5555/ab",
            "https://doi.org/10.5555/AB%20",
            "<record>",
            "<work>",
            "</work>",
            "&#1;",
            "{\"orcid-identifier\":{},\"group\":[",
            "\"work-summary\":",
            "é",
            "\0",
            "%",
            "2020",
            "<!DOCTYPE x>",
            "{\\'e}",
            " and ",
            "year=2020",
            "@include{/etc/passwd}",
            "\uD800");
    Arbitrary<String> any = Arbitraries.strings().ofMaxLength(5);
    return Arbitraries.frequencyOf(Tuple.of(9, words), Tuple.of(1, any))
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", parts));
  }
}
