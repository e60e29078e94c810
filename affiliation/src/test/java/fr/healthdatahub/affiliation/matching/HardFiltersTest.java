package fr.healthdatahub.affiliation.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.healthdatahub.affiliation.conflict.Ties;
import fr.healthdatahub.affiliation.matching.Exclusion.Reason;
import fr.healthdatahub.affiliation.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HardFiltersTest {
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

  private static List<Reason> reasons(Offer offer, LocalDate from, LocalDate to, String... tags) {
    Expert expert = new Expert("e", List.of(), List.of(), Ties.NONE, offer);
    Demand demand =
        new Demand(
            "d", "", "", Language.FRENCH, List.of(), List.of(), Ties.NONE, from, to, Set.of(tags));
    return HardFilters.of(expert, demand, 2026).stream().map(Exclusion::reason).toList();
  }

  @Test
  void whoToldNothingIsACandidate() {
    assertEquals(List.of(), reasons(Offer.OPEN, MAY, JUNE, "fr"));
  }

  @Test
  void everyReasonIsTold() {
    Offer none = new Offer(false, false, null, null, 0, Set.of("en"));
    assertEquals(
        List.of(Reason.CONSENT, Reason.AVAILABILITY, Reason.CAPACITY, Reason.LANGUAGE),
        reasons(none, null, null, "fr"));
  }

  @Test
  void availabilityAndDatesOfTheWorkMustMeet() {
    Offer fromJune = new Offer(true, true, JUNE, null, 1, Set.of());
    assertEquals(List.of(Reason.AVAILABILITY), reasons(fromJune, null, MAY));
    assertEquals(List.of(), reasons(fromJune, MAY, JUNE));
    Offer untilMay = new Offer(true, true, null, MAY, 1, Set.of());
    assertEquals(List.of(Reason.AVAILABILITY), reasons(untilMay, JUNE, null));
    assertEquals(List.of(), reasons(untilMay, null, JUNE));
  }

  @Test
  void oneCommonLanguageIsEnough() {
    Offer both = new Offer(true, true, null, null, 1, Set.of("en", "fr"));
    assertEquals(List.of(), reasons(both, null, null, "fr", "de"));
    assertEquals(List.of(), reasons(both, null, null));
  }
}
