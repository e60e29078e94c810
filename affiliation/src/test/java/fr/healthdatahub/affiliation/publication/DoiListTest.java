package fr.healthdatahub.affiliation.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class DoiListTest {
  @Test
  void readsEverySpellingOnceAndTellsTheOthers() {
    Import read =
        Publications.read(
            """
            # my works
            10.5555/ABC
            https://doi.org/10.5555/abc
            doi:10.5555/def.

            nothing here
            Noël Z. A reference that was pasted. Annals, 2020. https://dx.doi.org/10.5555/ghi(1).
            """);

    assertEquals(Format.DOI_LIST, read.format());
    assertEquals(
        List.of("10.5555/abc", "10.5555/def", "10.5555/ghi(1)"),
        read.publications().stream().map(Publication::doi).toList());
    assertTrue(read.publications().stream().allMatch(Publication::doiOnly));
    assertEquals(1, read.duplicates());
    assertEquals(List.of("4:6::not-doi"), BibtexTest.told(read.refused()));
  }
}
