package fr.healthdatahub.web.candidates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.sdk.Hub;
import fr.healthdatahub.sdk.HubException;
import fr.healthdatahub.sdk.model.Assignment;
import fr.healthdatahub.sdk.model.AssignmentRequest;
import fr.healthdatahub.sdk.model.Candidate;
import fr.healthdatahub.sdk.model.CandidateList;
import fr.healthdatahub.sdk.model.Demand;
import fr.healthdatahub.sdk.model.DemandConfidentiality;
import fr.healthdatahub.sdk.model.EvidencePoints;
import fr.healthdatahub.sdk.model.ExclusionReason;
import fr.healthdatahub.sdk.model.NewDemand;
import fr.healthdatahub.sdk.model.Proposal;
import fr.healthdatahub.sdk.model.ProposalOutcome;
import fr.healthdatahub.sdk.model.Purpose;
import fr.healthdatahub.sdk.model.ResearcherExport;
import fr.healthdatahub.sdk.model.SkillPoints;
import fr.healthdatahub.sdk.model.SkillWanted;
import fr.healthdatahub.sdk.model.Viewing;
import fr.healthdatahub.web.portal.Await;
import fr.healthdatahub.web.portal.Database;
import fr.healthdatahub.web.portal.Mailbox;
import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.TestPerson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.function.Executable;

/** Candidates and proposals through the SDK, on either database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CandidatesContract {
  private CandidatesCast cast;
  private Hub officer;
  private Hub owner;
  private Hub adaHub;
  private Hub bobHub;

  abstract Portal portal();

  /** Lets rows be written into the database of the portal, then answers the running portal. */
  abstract void write(Consumer<Database> rows);

  @BeforeAll
  void prepare() {
    write(database -> cast = new CandidatesCast(database));
    Hub signedIn = as("officer");
    officer = signedIn.with(signedIn.options().language(Locale.ENGLISH));
    owner = as("owner");
    adaHub = as("ada");
    bobHub = as("bob");
  }

  @Test
  void anOfficerSeesWhoCouldHelpAndWhy() {
    CandidateList list = officer.candidates(cast.demand).list();
    Candidate first = list.getItems().get(0);
    assertEquals(
        List.of(cast.ada, "Ada Martin"), List.of(first.getResearcherId(), first.getName()));
    double points =
        first.getEvidence().stream().mapToDouble(EvidencePoints::getPoints).sum()
            + first.getSkills().stream().mapToDouble(SkillPoints::getPoints).sum();
    assertEquals(first.getScore(), points, 1e-5);
    assertEquals("Kites over hospital claims", first.getEvidence().get(0).getTitle());
    assertEquals("Declares this very skill.", first.getSkills().get(0).getReason());
    Hub french = officer.with(officer.options().language(Locale.FRENCH));
    assertEquals(
        "Déclare exactement cette compétence.",
        french.candidates(cast.demand).list().getItems().get(0).getSkills().get(0).getReason());
    Candidate out =
        list.getFilteredOut().stream()
            .filter(one -> one.getResearcherId().equals(cast.colleague))
            .findFirst()
            .orElseThrow();
    assertEquals(
        ExclusionReason.ReasonEnum.SAME_ORGANISATION, out.getExcluded().get(0).getReason());
  }

  @Test
  @DisplayName("S24 whoever is listed or planned stands in the audit log, one entry for all")
  void whoIsSeenIsAudited() {
    officer.candidates(cast.second).list(50);
    AssignmentRequest plan =
        new AssignmentRequest().demandIds(List.of(cast.third)).perDemand(1).propose(false);
    String planned = officer.proposals().assign(plan).getPairs().get(0).getResearcherId();
    assertTrue(seen(cast.second).contains(cast.bob), () -> seen(cast.second));
    assertEquals(planned, seen(cast.third));
  }

  @Test
  @DisplayName("S24 names on a list of proposals are audited, and their owners read who saw them")
  void namesOnProposalsAreAudited() {
    Proposal asked = officer.candidates(cast.second).propose(cast.bob, "");
    officer.proposals().all();
    assertTrue(seen("proposals-viewed", cast.second).contains(cast.bob));
    assertTrue(
        bobHub.myProfile().viewings().stream()
            .anyMatch(
                one ->
                    one.getKind() == Viewing.KindEnum.PROPOSED
                        && cast.second.equals(one.getDemandId())));
    officer.proposals().withdraw(asked.getId());
  }

  private String seen(String demandId) {
    return seen("candidates-viewed", demandId);
  }

  /** Whom the officer saw the last time for a demand, by the audit log. */
  private String seen(String action, String demandId) {
    return officer.myAccount().export().getAudit().stream()
        .filter(line -> line.getByMe() && line.getAction().equals(action))
        .filter(line -> demandId.equals(line.getSubject()))
        .reduce((one, later) -> later.getSequence() > one.getSequence() ? later : one)
        .orElseThrow()
        .getDetails()
        .get("researchers");
  }

  @Test
  void weightsChangeTheScores() {
    double skills = score(officer.candidates(cast.demand).weighed(0, 100).list(50), cast.bob);
    double both = score(officer.candidates(cast.demand).weighed(50, 50).list(50), cast.bob);
    assertTrue(skills > 0.5, () -> "Bob has the skill: " + skills);
    assertEquals(skills / 2, both, 1e-5, "and wrote nothing");
    refused("demand-weights", () -> officer.candidates(cast.demand).weighed(0, 0).list());
    refused("invalid-top", () -> officer.candidates(cast.demand).list(201));
  }

  @Test
  @DisplayName("S17 no cell of the export acts as a formula")
  void theExportIsNoFormula() {
    String csv = officer.candidates(cast.demand).csv(50);
    assertTrue(csv.startsWith("rank,researcher,name,"), csv);
    assertTrue(csv.contains("\"'=HYPERLINK(\"\"http://evil\"\")\""), csv);
    assertTrue(csv.contains(cast.mallory), csv);
  }

  @Test
  void fromTheProposalToTheOutcome() {
    Proposal asked = officer.candidates(cast.demand).propose(cast.ada, "Would you fly?");
    assertEquals(
        asked.getId(), officer.candidates(cast.demand).propose(cast.ada, "Would you fly?").getId());
    refused("already-proposed", () -> officer.candidates(cast.demand).propose(cast.ada, "Another"));
    Await.until(
        "a mail to Ada", () -> new Mailbox(portal()).holds(cast.email("ada"), "Would you fly?"));
    Proposal seen = only(adaHub.proposals().mine(), asked.getId());
    assertNull(seen.getOwner(), "no address before an answer");
    assertEquals("Who could model this in hospital claims?", seen.getNeed());
    assertEquals(List.of(), owner.candidates(cast.demand).proposals());
    refused("proposal-state", () -> officer.proposals().introduce(asked.getId()));

    Proposal accepted = adaHub.proposals().accept(asked.getId());
    assertEquals(cast.email("owner"), accepted.getOwner().getEmail());
    Proposal contact = only(owner.candidates(cast.demand).proposals(), asked.getId());
    assertEquals("Ada Martin", contact.getResearcher().getName());
    assertEquals(cast.email("ada"), contact.getResearcher().getEmail());
    assertNull(contact.getScore(), "scores are for the Hub and the researcher");
    Await.until(
        "a mail to the owner",
        () -> new Mailbox(portal()).holds(cast.email("owner"), cast.email("ada")));

    officer.proposals().introduce(asked.getId());
    officer
        .proposals()
        .close(asked.getId(), ProposalOutcome.OutcomeEnum.COLLABORATES, "Kites fly.");
    Proposal closed = only(officer.candidates(cast.demand).proposals(), asked.getId());
    assertEquals(Proposal.StatusEnum.CLOSED, closed.getStatus());
    assertEquals("Kites fly.", closed.getOutcomeText());
    assertTrue(
        officer.proposals().all().stream().anyMatch(one -> one.getId().equals(asked.getId())));
  }

  @Test
  @DisplayName("S9 proposals are no business of others")
  void othersSeeAndDoNothing() {
    Proposal asked = officer.candidates(cast.third).propose(cast.ada, "");
    assertThrows(HubException.class, () -> owner.candidates(cast.demand).list());
    refused("not-allowed", () -> owner.candidates(cast.demand).propose(cast.bob, ""));
    refused("demand-not-found", () -> bobHub.candidates(cast.third).proposals());
    refused("demand-not-found", () -> bobHub.proposals().all());
    refused("proposal-not-found", () -> bobHub.proposals().accept(asked.getId()));
    refused("not-allowed", () -> bobHub.proposals().withdraw(asked.getId()));
    officer.proposals().withdraw(asked.getId());
    refused("proposal-state", () -> adaHub.proposals().accept(asked.getId()));
  }

  @Test
  @DisplayName("S9 a confidential demand is read by who is asked, and no more by who declined")
  void aConfidentialDemandClosesWithTheProposal() {
    Hub hub = as("carol");
    assertThrows(HubException.NotFound.class, hub.demand(cast.confidential)::read);
    Proposal asked = officer.candidates(cast.confidential).propose(cast.carol, "");
    assertEquals(
        "Secret kites " + cast.run, only(hub.proposals().mine(), asked.getId()).getDemandTitle());
    Demand seen = hub.demand(cast.confidential).read();
    NewDemand later =
        new NewDemand()
            .title("Later kites " + cast.run)
            .need("Words that were written after the proposal.")
            .required(List.of(new SkillWanted().skill(cast.run)))
            .confidentiality(DemandConfidentiality.PROPOSED);
    owner.demand(cast.confidential).change(later, seen);
    assertThrows(HubException.NotFound.class, hub.demand(cast.confidential)::read);
    Proposal unscreened = only(hub.proposals().mine(), asked.getId());
    assertNull(unscreened.getNeed());
    assertNull(unscreened.getDemandTitle());
    officer.demand(cast.confidential).publish();
    assertEquals(later.getNeed(), hub.demand(cast.confidential).read().getNeed());
    Proposal declined = hub.proposals().decline(asked.getId(), "", false);
    assertNull(declined.getNeed());
    assertNull(declined.getDemandTitle());
    assertThrows(HubException.NotFound.class, hub.demand(cast.confidential)::read);
    assertEquals(
        later.getTitle(),
        only(officer.candidates(cast.confidential).proposals(), asked.getId()).getDemandTitle());
  }

  @Test
  @DisplayName("S27 who withdraws consent is named by no proposal, also to the officer who made it")
  void withdrawnConsentTakesNameAndScoreOfProposals() {
    Hub hub = as("dora");
    Proposal asked = officer.candidates(cast.demand).propose(cast.dora, "");
    assertEquals("Dora", asked.getResearcherName());
    hub.myProfile().agreeTo(List.of(Purpose.DIRECTORY));
    Proposal seen = only(officer.candidates(cast.demand).proposals(), asked.getId());
    assertEquals(Proposal.StatusEnum.WITHDRAWN, seen.getStatus());
    assertNull(seen.getResearcherName());
    assertNull(seen.getScore());
    refused(
        "researcher-not-matching", () -> officer.candidates(cast.demand).propose(cast.dora, ""));
  }

  @Test
  void whoDeclinesAndMutesIsLeftAlone() {
    Proposal asked = officer.candidates(cast.second).propose(cast.mallory, "");
    Hub hub = as("mallory");
    Proposal declined = hub.proposals().decline(asked.getId(), "No time", true);
    assertEquals("No time", declined.getReason());
    CandidateList list = officer.candidates(cast.demand).list(50);
    assertFalse(has(list.getItems(), cast.mallory));
    assertTrue(has(list.getFilteredOut(), cast.mallory));
    refused(
        "researcher-filtered-out", () -> officer.candidates(cast.demand).propose(cast.mallory, ""));
    ResearcherExport all = hub.myProfile().export();
    Proposal taken = only(all.getProposals(), asked.getId());
    assertEquals("No time", taken.getReason());
    assertEquals(asked.getScore(), taken.getScore());
    assertEquals(1, all.getMutes().size());
    assertEquals(List.of(), all.getDemands());
    hub.proposals().unmute(hub.proposals().mutes().get(0).getId());
    assertTrue(has(officer.candidates(cast.demand).list(50).getItems(), cast.mallory));
  }

  @Test
  void severalDemandsAreAssignedAtOnce() {
    AssignmentRequest two =
        new AssignmentRequest()
            .demandIds(new ArrayList<>(List.of(cast.second, cast.third)))
            .perDemand(1)
            .propose(false);
    Assignment plan = officer.proposals().assign(two);
    assertEquals(2, plan.getPairs().size());
    assertTrue(plan.getTotal() > 0);
    assertTrue(plan.getPairs().stream().allMatch(pair -> pair.getProposalId() == null));
    two.addDemandIdsItem(cast.unspoken);
    HubException lacking = refused("assignment-demand", () -> officer.proposals().assign(two));
    assertTrue(lacking.getMessage().contains("Kites in Maltese " + cast.run), lacking::getMessage);
  }

  private static double score(CandidateList list, String researcher) {
    return list.getItems().stream()
        .filter(one -> one.getResearcherId().equals(researcher))
        .findFirst()
        .orElseThrow()
        .getScore();
  }

  private static boolean has(List<Candidate> candidates, String researcher) {
    return candidates.stream().anyMatch(one -> one.getResearcherId().equals(researcher));
  }

  private static Proposal only(List<Proposal> proposals, String id) {
    return proposals.stream().filter(one -> one.getId().equals(id)).findFirst().orElseThrow();
  }

  private static HubException refused(String code, Executable work) {
    HubException refusal = assertThrows(HubException.class, work);
    assertEquals(code, refusal.code());
    return refusal;
  }

  private Hub as(String who) {
    return Hub.signIn(
        portal().url().toString(),
        cast.email(who),
        Portal.PASSWORD,
        "candidates",
        TestPerson.ALL_SCOPES,
        1);
  }
}
