package fr.healthdatahub.affiliation.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.affiliation.AffiliationTest;
import fr.healthdatahub.affiliation.WrittenMails;
import fr.healthdatahub.affiliation.candidate.CandidateList;
import fr.healthdatahub.affiliation.candidate.Candidates;
import fr.healthdatahub.affiliation.consent.Purpose;
import fr.healthdatahub.affiliation.demand.Demands;
import fr.healthdatahub.affiliation.matching.Exclusion.Reason;
import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.affiliation.researcher.Profile;
import fr.healthdatahub.affiliation.researcher.Researchers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Long because its PostgreSQL twin runs the same stories. */
class ProposalsTest extends AffiliationTest {
  private static final String SKILL = "survival-analysis";

  @Test
  void fromProposedToOutcome() {
    String demand = demand("owner", "", SKILL);
    String ada = join("ada", profile("Ada", SKILL, "", Map.of()));
    ProposalView asked = propose(demand, ada, "officer");
    assertEquals(ProposalStatus.PROPOSED, asked.status());
    assertTrue(asked.score() > 0, asked::toString);
    assertEquals(List.of(40, 60), List.of(asked.textWeight(), asked.taxonomyWeight()));
    refused("proposal-state", () -> proposals().introduce(asked.id()));
    assertTrue(proposals().accept(asked.id()).status().agreed());
    refused("proposal-state", () -> proposals().decline(asked.id(), "", false));
    proposals().introduce(asked.id());
    ProposalView closed = proposals().close(asked.id(), Outcome.COLLABORATES, " A cohort. ");
    assertEquals("A cohort.", closed.outcomeText());
    assertEquals(closed, proposals().ofDemand(demand).get(0));
    assertEquals(List.of("proposed ada", "accepted owner"), get(WrittenMails.class).written());
  }

  @Test
  void theSameRequestAgainChangesNothingAndAnothersIsRefused() {
    String demand = demand("owner", "", SKILL);
    String ada = researcher("Ada", SKILL);
    ProposalView first = propose(demand, ada, "officer");
    assertEquals(first, propose(demand, ada, "officer"));
    refused("already-proposed", () -> propose(demand, ada, "another officer"));
    assertEquals(1, get(WrittenMails.class).written().size());
    proposals().withdraw(first.id());
    assertEquals(ProposalStatus.PROPOSED, propose(demand, ada, "another officer").status());
  }

  @Test
  void twoOfficersAtOnceMakeOneProposal() throws Exception {
    String demand = demand("owner", "", SKILL);
    String ada = researcher("Ada", SKILL);
    List<String> answers =
        atOnce(4, number -> propose(demand, ada, "officer " + number).proposedBy());
    assertEquals(3, answers.stream().filter("already-proposed"::equals).count(), answers::toString);
    assertEquals(1, proposals().ofDemand(demand).size());
  }

  @Test
  void demandsAtOnceDoNotAskMoreThanSomebodyTakes() throws Exception {
    String ada = researcher("Ada", SKILL); // takes one
    List<String> demands =
        List.of(demand("a", "", SKILL), demand("b", "", SKILL), demand("c", "", SKILL));
    List<String> answers =
        atOnce(3, number -> propose(demands.get(number), ada, "officer").demandId());
    assertEquals(
        2, answers.stream().filter("researcher-filtered-out"::equals).count(), answers::toString);
    String taken = proposals().ofResearcher(ada).get(0).demandId();
    String other = demands.stream().filter(id -> !id.equals(taken)).findFirst().orElseThrow();
    CandidateList list = get(Candidates.class).of(other, null, null, 10);
    assertEquals(Reason.CAPACITY, list.filteredOut().get(0).excluded().get(0).reason());
    assertEquals(1, get(Candidates.class).of(taken, null, null, 10).candidates().size());
  }

  @Test
  @DisplayName("S27 nobody is asked who withdrew consent, paused or left a second ago")
  void whoWithdrewIsNotAsked() {
    String demand = demand("owner", "", SKILL);
    String ada = researcher("Ada", SKILL);
    assertEquals(1, get(Candidates.class).of(demand, null, null, 10).candidates().size());
    get(Researchers.class).agree(ada, Set.of(Purpose.DIRECTORY), null);
    refused("researcher-not-matching", () -> propose(demand, ada, "officer"));
    get(Researchers.class).agree(ada, Set.of(Purpose.MATCHING), null);
    get(Researchers.class).pause(ada, true);
    refused("researcher-not-matching", () -> propose(demand, ada, "officer"));
    get(Researchers.class).erase(get(Researchers.class).find(ada).orElseThrow().personId());
    refused("researcher-not-found", () -> propose(demand, ada, "officer"));
  }

  @Test
  @DisplayName(
      "S27 with the consent go the proposals that wait, also for the officer who asks again")
  void withdrawnConsentWithdrawsProposals() {
    String demand = demand("owner", "", SKILL);
    String ada = researcher("Ada", SKILL);
    ProposalView asked = propose(demand, ada, "officer");
    String bob = researcher("Bob", SKILL);
    String agreed = proposals().accept(propose(demand, bob, "officer").id()).id();
    get(Researchers.class).agree(ada, Set.of(Purpose.DIRECTORY), null);
    get(Researchers.class).agree(bob, Set.of(), null);
    assertEquals(ProposalStatus.WITHDRAWN, status(asked.id()));
    assertEquals(ProposalStatus.ACCEPTED, status(agreed), "both know one another already");
    refused("researcher-not-matching", () -> propose(demand, ada, "officer"));
    refused("proposal-state", () -> proposals().accept(asked.id()));
  }

  @Test
  @DisplayName("S27 the same request again does not show who paused meanwhile")
  void whoPausedIsNotShownByTheSameRequest() {
    String demand = demand("owner", "", SKILL);
    String ada = researcher("Ada", SKILL);
    ProposalView asked = propose(demand, ada, "officer");
    get(Researchers.class).pause(ada, true);
    refused("researcher-not-matching", () -> propose(demand, ada, "officer"));
    get(Researchers.class).pause(ada, false);
    assertEquals(asked, propose(demand, ada, "officer"));
  }

  private ProposalStatus status(String id) {
    return proposals().find(id).orElseThrow().status();
  }

  @Test
  void whoMutedAnInstitutionIsNotAskedForItAgain() {
    String ada = researcher("Ada", SKILL);
    ProposalView asked = propose(demand("owner", "Pharma", SKILL), ada, "officer");
    assertEquals("No time", proposals().decline(asked.id(), " No time ", true).reason());
    String again = demand("owner", "", SKILL);
    String colleague = demand("colleague", "PHARMA", SKILL);
    for (String demand : List.of(again, colleague)) {
      CandidateList list = get(Candidates.class).of(demand, null, null, 10);
      assertEquals(Reason.MUTED, list.filteredOut().get(0).excluded().get(0).reason());
      refused("researcher-filtered-out", () -> propose(demand, ada, "officer"));
    }
    MuteView mute = get(Mutes.class).of(ada).get(0);
    refused("mute-not-found", () -> get(Mutes.class).remove("somebody else", mute.id()));
    get(Mutes.class).remove(ada, mute.id());
    assertEquals(ProposalStatus.PROPOSED, propose(again, ada, "officer").status());
  }

  @Test
  void anOwnerIsMutedWithEachInstitution() {
    String ada = join("ada", takesTwo());
    ProposalView pharma = propose(demand("owner", "Pharma", SKILL), ada, "officer");
    ProposalView hospital = propose(demand("owner", "Hospital", SKILL), ada, "officer");
    proposals().decline(pharma.id(), "", true);
    proposals().decline(hospital.id(), "", true);
    assertEquals(2, get(Mutes.class).of(ada).size());
    String colleague = demand("colleague", "Hospital", SKILL);
    refused("researcher-filtered-out", () -> propose(colleague, ada, "officer"));
    get(Mutes.class).remove(ada, get(Mutes.class).of(ada).get(0).id());
    String again = demand("owner", "", SKILL);
    refused("researcher-filtered-out", () -> propose(again, ada, "officer"));
  }

  @Test
  @DisplayName("S27 proposals go with the researcher, and with the demand")
  void erasureTakesProposals() {
    String demand = demand("owner", "", SKILL);
    String ada = researcher("Ada", SKILL);
    String bob = researcher("Bob", SKILL);
    ProposalView asked = propose(demand, ada, "officer");
    proposals().decline(asked.id(), "", true);
    propose(demand, bob, "officer");
    get(Researchers.class).erase(get(Researchers.class).find(ada).orElseThrow().personId());
    assertEquals(1, proposals().ofDemand(demand).size());
    get(Demands.class).erase("owner");
    assertEquals(List.of(), proposals().ofResearcher(bob));
  }

  @Test
  @DisplayName("S27 muting, withdrawing and erasing at once never wait for one another")
  void mutesConsentsAndErasuresGoOnAtOnce() throws Exception {
    Researchers researchers = get(Researchers.class);
    for (int round = 0; round < 15; round++) {
      String owner = "owner " + round;
      String first = demand(owner, "Hospital " + round, SKILL);
      String second = demand(owner, "Hospital " + round, SKILL);
      String ada = join("ada " + round, takesTwo());
      String bob = join("bob " + round, takesTwo());
      ProposalView one = propose(first, ada, "officer");
      ProposalView two = propose(second, ada, "officer");
      ProposalView other = propose(first, bob, "officer");
      propose(second, bob, "officer");
      String person = "ada " + round;
      List<Runnable> steps =
          List.of(
              () -> proposals().decline(one.id(), "", true),
              () -> proposals().decline(two.id(), "", true),
              () -> proposals().decline(other.id(), "", true),
              () -> researchers.agree(bob, Set.of(), null),
              () -> get(Demands.class).erase(owner),
              () -> researchers.erase(person));
      List<String> answers =
          atOnce(
              steps.size(),
              number -> {
                steps.get(number).run();
                return "done";
              });
      assertTrue(
          Set.of("done", "proposal-not-found", "proposal-state", "demand-not-found")
              .containsAll(answers),
          answers::toString);
      assertEquals(List.of(), proposals().ofDemand(first));
      assertTrue(researchers.find(ada).isEmpty());
    }
  }

  @Test
  void onlyPublishedDemandsAreProposedAndAccepted() {
    String demand = demand("owner", "", SKILL);
    String ada = researcher("Ada", SKILL);
    ProposalView asked = propose(demand, ada, "officer");
    get(Demands.class).close(demand);
    refused("demand-not-published", () -> proposals().accept(asked.id()));
    refused("demand-not-published", () -> propose(demand, researcher("Bob", SKILL), "officer"));
    refused("demand-not-found", () -> propose("none", ada, "officer"));
    refused("proposal-text", () -> proposals().decline(asked.id(), "x".repeat(2001), false));
  }

  @Test
  @DisplayName(
      "S9 a proposal opens a demand while it waits or is agreed, and what it says is screened")
  void aProposalOpensWhatTheHubLetPass() {
    String demand = demand("owner", "", SKILL);
    ProposalView asked = propose(demand, researcher("Ada", SKILL), "officer");
    assertTrue(opens(asked, demand));
    Demands demands = get(Demands.class);
    demands.describe(demand, demands.find(demand).orElseThrow().draft(), null);
    assertFalse(opens(asked, demand), "changed, and not published again");
    demands.publish(demand, "officer");
    proposals().decline(asked.id(), "", false);
    assertFalse(opens(asked, demand), "declined");
    ProposalView other = propose(demand, researcher("Bob", SKILL), "officer");
    proposals().accept(other.id());
    demands.close(demand);
    assertTrue(opens(other, demand), "agreed, also when it is over");
    String again = demand("owner", "", SKILL);
    ProposalView last = propose(again, researcher("Eve", SKILL), "officer");
    demands.describe(again, demands.find(again).orElseThrow().draft(), null);
    demands.close(again);
    assertFalse(opens(last, again), "closed before it was published again");
    proposals().withdraw(last.id());
    assertFalse(opens(last, demand), "withdrawn, and another one");
  }

  private static Profile takesTwo() {
    Profile one = profile("Ada", SKILL, "", Map.of());
    return new Profile(
        one.name(),
        one.discipline(),
        one.orcid(),
        one.about(),
        one.skills(),
        one.languages(),
        one.place(),
        one.institution(),
        one.otherEmails(),
        one.availableFrom(),
        one.availableTo(),
        2,
        one.visibility());
  }

  private boolean opens(ProposalView proposal, String demand) {
    return proposals()
        .find(proposal.id())
        .orElseThrow()
        .opens(get(Demands.class).find(demand).orElseThrow());
  }

  private Proposals proposals() {
    return get(Proposals.class);
  }

  private ProposalView propose(String demand, String researcher, String officer) {
    return proposals().propose(demand, researcher, officer, "Would you?", null, null);
  }

  /** What each of several threads answers, or the code of what it was refused for. */
  private static List<String> atOnce(int threads, java.util.function.IntFunction<String> work)
      throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<String>> calls =
          java.util.stream.IntStream.range(0, threads)
              .mapToObj(
                  number ->
                      (Callable<String>)
                          () -> {
                            try {
                              return work.apply(number);
                            } catch (AffiliationProblem refused) {
                              return refused.code();
                            }
                          })
              .collect(Collectors.toList());
      List<String> answers = new java.util.ArrayList<>();
      for (Future<String> one : pool.invokeAll(calls)) {
        answers.add(one.get());
      }
      return answers;
    } finally {
      pool.shutdown();
    }
  }
}
