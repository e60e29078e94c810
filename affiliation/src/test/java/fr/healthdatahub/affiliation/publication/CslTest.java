package fr.healthdatahub.affiliation.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CslTest {
  @Test
  void readsAnArticle() {
    Import read =
        Publications.read(
            """
            [{"id": 7, "type": "article-journal", "title": "Effect of &lt;i&gt;E. coli&lt;/i&gt;",
              "container-title": ["Annals"], "DOI": "10.5555/X", "language": "en-GB",
              "issued": {"date-parts": [["2020", 3]]},
              "abstract": "<jats:p>We looked.</jats:p><jats:p>p &lt; 0.05</jats:p>",
              "author": [{"family": "Noël", "given": "Zoé"}, {"literal": "The Group"}]}]
            """);

    assertEquals(Format.CSL_JSON, read.format());
    assertEquals(
        new Publication(
            "Effect of E. coli",
            "We looked. p < 0.05",
            2020,
            "10.5555/x",
            "en",
            List.of("Zoé Noël", "The Group"),
            "Annals",
            PublicationKind.ARTICLE),
        read.publications().get(0));
  }

  @Test
  void brokenEntriesAreToldAndLoseNoOther() {
    Import read =
        Publications.read(
            """
            [
              {"id": "a", "title": "First", "issued": "2001"},
              {"id": "b", "title": "No quote, "year": 2002},
              {"id": "c", "title": "Third" "year": 2003},
              {"id": "d", "title": "Open", "author": [{"family": "X"}
              ,
              {"id": "e", "title": "Fifth"},
              17,
              {"id": "f"},
              {"id": "g", "title": "Eighth", "note": "a } in { \\" text"}
            ]
            """);

    assertEquals(
        List.of("First", "Fifth", "Eighth"),
        read.publications().stream().map(Publication::title).toList());
    assertEquals(
        List.of(
            "2:3::not-closed",
            "3:4::not-readable",
            "4:5::not-closed",
            "6:8::not-readable",
            "7:9:f:no-title"),
        BibtexTest.told(read.refused()));
  }

  @Test
  void readsOneEntryLinesAndItemsOfAnObject() {
    assertEquals(1, Publications.read("{\"title\":\"One\"}").publications().size());
    assertEquals(
        2, Publications.read("{\"title\":\"One\"}\n{\"title\":\"Two\"}").publications().size());
    assertEquals(
        2,
        Publications.read("{\"items\":[{\"title\":\"One\"},{\"title\" 3},{\"title\":\"Two\"}]}")
            .publications()
            .size());
  }

  @Test
  void listsWithinListsEndAtALimit() {
    Import read =
        Publications.read("[{\"title\":" + "[".repeat(100_000) + "},\n{\"title\":\"Next\"}]");

    assertEquals(1, read.publications().size());
    assertTrue(List.of("too-deep", "not-closed").contains(read.refused().get(0).reason().code()));
  }
}
