package fr.healthdatahub.affiliation.researcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.healthdatahub.affiliation.AffiliationTest;
import fr.healthdatahub.affiliation.consent.Consents;
import fr.healthdatahub.affiliation.consent.Purpose;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StaleConsentTest extends AffiliationTest {
  @Test
  @DisplayName("S27 who saw consents before they were withdrawn does not give them back")
  void whatWasWithdrawnIsNotGivenBackByAnOldForm() {
    String ada = researcher("Ada", "survival-analysis");
    Researchers researchers = get(Researchers.class);
    long seen = researchers.find(ada).orElseThrow().version();
    researchers.agree(ada, Set.of(), seen);
    refused("profile-changed", () -> researchers.agree(ada, Set.of(Purpose.MATCHING), seen));
    assertEquals(Set.of(), get(Consents.class).holding(ada));
    long fresh = researchers.find(ada).orElseThrow().version();
    researchers.agree(ada, Set.of(Purpose.DIRECTORY), fresh);
    assertEquals(Set.of(Purpose.DIRECTORY), get(Consents.class).holding(ada));
  }
}
