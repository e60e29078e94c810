package fr.healthdatahub.affiliation.researcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.healthdatahub.affiliation.AffiliationTest;
import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class OrcidClaimTest extends AffiliationTest {
  private static final String SKILL = "survival-analysis";

  @Test
  void anOrcidIdStandsInOneProfile() {
    Profile adas = profile("Ada", SKILL, "", Map.of());
    String ada = join("ada", adas);
    refused("orcid-taken", () -> join("eve", adas));
    Profile bobs = profile("Bob", SKILL, "", Map.of());
    String bob = join("bob", bobs);
    refused("orcid-taken", () -> researchers().describe(bob, adas, null));
    assertEquals(bobs.orcid(), researchers().find(bob).orElseThrow().profile().orcid());
    researchers().describe(ada, adas, null);
    researchers().erase("ada");
    assertEquals(adas.orcid(), researchers().describe(bob, adas, null).profile().orcid());
  }

  @Test
  void ofThoseWhoClaimAnOrcidIdAtOnceOneHasIt() throws Exception {
    Profile shared = profile("Ada", SKILL, "Hospital", Map.of());
    String bob = join("bob", profile("Bob", SKILL, "Hospital", Map.of()));
    List<Callable<String>> claims = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String person = "claimant " + i;
      claims.add(() -> told(() -> researchers().join(person, shared, Set.of())));
    }
    claims.add(() -> told(() -> researchers().describe(bob, shared, null)));
    ExecutorService people = Executors.newFixedThreadPool(claims.size());
    List<String> answers = new ArrayList<>();
    try {
      for (Future<String> one : people.invokeAll(claims)) {
        answers.add(one.get());
      }
    } finally {
      people.shutdown();
    }
    assertEquals(1, Collections.frequency(answers, "has it"), answers::toString);
    assertEquals(6, Collections.frequency(answers, "orcid-taken"), answers::toString);
  }

  private static String told(Runnable claim) {
    try {
      claim.run();
      return "has it";
    } catch (AffiliationProblem refused) {
      return refused.code();
    }
  }

  private Researchers researchers() {
    return get(Researchers.class);
  }
}
