package fr.healthdatahub.affiliation.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.healthdatahub.affiliation.AffiliationTest;
import fr.healthdatahub.affiliation.consent.Purpose;
import fr.healthdatahub.affiliation.researcher.EvidenceKind;
import fr.healthdatahub.affiliation.researcher.EvidenceList;
import fr.healthdatahub.affiliation.researcher.EvidenceView;
import fr.healthdatahub.affiliation.researcher.NewEvidence;
import fr.healthdatahub.affiliation.researcher.Researchers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DirectoryTest extends AffiliationTest {
  private static final String SKILL = "survival-analysis";

  @Test
  void whoWasErasedIsNotShownWhileTheRegistryCannotBeRead() {
    open();
    assertEquals(1, found("").total());
    get(Researchers.class).erase("ada");
    affiliation.update("alter table affiliation.consent rename to consent_away");
    for (int i = 0; i < 3; i++) {
      assertThrows(RuntimeException.class, () -> found(""));
    }
    affiliation.update("alter table affiliation.consent_away rename to consent");
    assertEquals(0, found("").total());
  }

  @Test
  void allTitlesAreFoundButOnlyTheFirstWorksAreHeld() {
    String ada = open();
    List<NewEvidence> works =
        IntStream.range(0, 40).mapToObj(i -> work("Study number" + i, "x".repeat(8000))).toList();
    get(EvidenceList.class).add(ada, works);
    Card card = found("number39").items().get(0);
    assertEquals(Card.WORKS_IN_LISTS, card.evidence().size());
    assertEquals("x".repeat(300) + "…", card.evidence().get(0).text());
    List<EvidenceView> all = get(EvidenceList.class).of(ada);
    assertEquals(40, all.size());
  }

  private String open() {
    String ada = join("ada", profile("Ada", SKILL, "", Map.of()));
    get(Researchers.class).agree(ada, Set.of(Purpose.DIRECTORY), null);
    return ada;
  }

  private Found found(String words) {
    DirectoryQuery query = new DirectoryQuery(words, null, null, null, null);
    return get(Directory.class).search(query, null, 10);
  }

  private static NewEvidence work(String title, String text) {
    return new NewEvidence(
        EvidenceKind.PUBLICATION, title, text, 2020, "en", null, null, "", List.of());
  }
}
