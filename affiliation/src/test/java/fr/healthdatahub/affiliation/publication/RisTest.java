package fr.healthdatahub.affiliation.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class RisTest {
  @Test
  void readsAnArticle() {
    Import read =
        Publications.read(
            """
            TY  - JOUR
            ID  - k1
            AU  - Curie, Marie
            AU  - Noël, Jean, Jr.
            TI  - Antibiotics in
            hospitals
            T2  - Annals of <i>Fiction</i>
            AB  - What we did.
            PY  - 2019/05/01/
            DO  - 10.5555/AB.1
            LA  - eng
            ER  -\s
            """);

    assertEquals(Format.RIS, read.format());
    assertEquals(
        new Publication(
            "Antibiotics in hospitals",
            "What we did.",
            2019,
            "10.5555/ab.1",
            "en",
            List.of("Marie Curie", "Jean Noël Jr."),
            "Annals of Fiction",
            PublicationKind.ARTICLE),
        read.publications().get(0));
  }

  @Test
  void anEndThatIsMissingIsForgivenAndBrokenEntriesAreTold() {
    Import read =
        Publications.read(
            """
            AU  - Nobody, At all
            KW  - outside
            TY  - CONF
            TI  - No end
            TY  - JOUR
            AU  - Curie, Marie
            ER  -
            TY  - BOOK
            TI  - Last
            """);

    assertEquals(
        List.of("No end", "Last"), read.publications().stream().map(Publication::title).toList());
    assertEquals(List.of("1:1::not-readable", "3:5::no-title"), BibtexTest.told(read.refused()));
  }
}
