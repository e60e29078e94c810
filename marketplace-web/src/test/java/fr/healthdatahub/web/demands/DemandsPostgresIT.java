package fr.healthdatahub.web.demands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.sdk.DemandSearch;
import fr.healthdatahub.sdk.Hub;
import fr.healthdatahub.sdk.HubException;
import fr.healthdatahub.sdk.Token;
import fr.healthdatahub.sdk.model.Demand;
import fr.healthdatahub.sdk.model.DemandConfidentiality;
import fr.healthdatahub.sdk.model.NewDemand;
import fr.healthdatahub.sdk.model.SkillWanted;
import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.SharedPortal;
import fr.healthdatahub.web.portal.TestPerson;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DemandsPostgresIT extends DemandsContract {
  @Override
  Portal portal() {
    return SharedPortal.onPostgres();
  }

  @Test
  @DisplayName("S9 researchers of the registry read what is for them, with a token that reads it")
  void researchersReadWhatIsForTheRegistry() {
    TestPerson owner = TestPerson.add("Who has a need");
    TestPerson officer = TestPerson.add("Who screens").withRole("HUB_OFFICER");
    TestPerson researcher = TestPerson.add("Who is affiliated");
    join(researcher);
    String forRegistry = published(owner, officer, DemandConfidentiality.AFFILIATED);
    String forSome = published(owner, officer, DemandConfidentiality.PROPOSED);
    assertEquals(forRegistry, researcher.hub().demand(forRegistry).read().getId());
    assertTrue(listed(researcher.hub()).contains(forRegistry));
    assertTrue(!listed(researcher.hub()).contains(forSome));
    assertThrows(HubException.NotFound.class, researcher.hub().demand(forSome)::read);
    String narrow = researcher.token(List.of("account")).get("secret").asText();
    try (Hub lesser = Hub.connect(portal().url().toString(), Token.of(narrow))) {
      assertThrows(HubException.Forbidden.class, lesser.demand(forRegistry)::read);
      assertTrue(!listed(lesser).contains(forRegistry));
    }
  }

  private static String published(
      TestPerson owner, TestPerson officer, DemandConfidentiality confidentiality) {
    String id =
        owner
            .hub()
            .stateDemand(
                new NewDemand()
                    .title("For some eyes only")
                    .need("We look for somebody who models readmissions.")
                    .required(List.of(new SkillWanted().skill("R")))
                    .confidentiality(confidentiality))
            .id();
    officer.hub().demand(id).publish();
    return id;
  }

  private static List<String> listed(Hub hub) {
    return hub.browseDemands(DemandSearch.ALL.withWords("eyes only")).stream()
        .map(Demand::getId)
        .toList();
  }

  private static void join(TestPerson person) {
    SharedPortal.postgresDatabase()
        .update(
            "insert into affiliation.researcher (id, person_id, name, discipline, about, languages,"
                + " place, other_emails, capacity, visibility, paused, created_at, changed_at,"
                + " confirmed_at, version) values (?, ?, 'One', 'BIOLOGY', '', '', '', '', 1, '',"
                + " false, now(), now(), now(), 1)",
            UUID.randomUUID().toString(),
            person.id());
  }
}
