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
import fr.healthdatahub.web.portal.AffiliationRows;
import fr.healthdatahub.web.portal.Await;
import fr.healthdatahub.web.portal.Database;
import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.TestPerson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.function.Executable;

/** Candidates and proposals through the SDK, on either database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CandidatesContract {
  /** Words of this run only, so that nobody else in a shared registry has them. */
  private final String skill = "kite building " + UUID.randomUUID();

  private final String run = UUID.randomUUID().toString().substring(0, 8);
  private String ada;
  private String mallory;
  private String colleague;
  private String bob;
  private String demand;
  private String second;
  private String third;
  private String unspoken;
  private String confidential;
  private String carol;
  private String dora;
  private Hub officer;
  private Hub owner;
  private Hub adaHub;
  private Hub bobHub;

  abstract Portal portal();

  /** Lets rows be written into the database of the portal, then answers the running portal. */
  abstract void write(Consumer<Database> rows);

  @BeforeAll
  void prepare() {
    write(this::rows);
    Hub signedIn = as("officer");
    officer = signedIn.with(signedIn.options().language(Locale.ENGLISH));
    owner = as("owner");
    adaHub = as("ada");
    bobHub = as("bob");
  }

  private void rows(Database database) {
    AffiliationRows rows = new AffiliationRows(database);
    rows.officer(rows.person(email("officer"), "Officer"));
    String hospital = rows.institution("Hospital " + run);
    String ownerId = rows.person(email("owner"), "The owner");
    demand = rows.demand(ownerId, "Kites over claims " + run, skill, hospital);
    second = rows.demand(ownerId, "More kites " + run, skill, hospital);
    third = rows.demand(rows.person(email("other"), "Other"), "Last kites " + run, skill, null);
    unspoken = rows.demand(ownerId, "Kites in Maltese " + run, skill, null);
    rows.spokenIn(unspoken, "mt");
    confidential = rows.demand(ownerId, "Secret kites " + run, run, null);
    rows.confidential(confidential);
    carol = rows.researcher(rows.person(email("carol"), "Carol"), "Carol", run, null);
    dora = rows.researcher(rows.person(email("dora"), "Dora"), "Dora", "dancing " + run, null);
    ada = rows.researcher(rows.person(email("ada"), "Ada L."), "Ada Martin", skill, null);
    rows.publication(ada, "Kites over hospital claims");
    bob = rows.researcher(rows.person(email("bob"), "Bob"), "Bob", skill, null);
    colleague =
        rows.researcher(rows.person(email("colleague"), "Colleague"), "Colleague", skill, hospital);
    mallory =
        rows.researcher(
            rows.person(email("mallory"), "Mallory"), "=HYPERLINK(\"http://evil\")", skill, null);
  }

  @Test
  void anOfficerSeesWhoCouldHelpAndWhy() {
    CandidateList list = officer.candidates(demand).list();
    Candidate first = list.getItems().get(0);
    assertEquals(List.of(ada, "Ada Martin"), List.of(first.getResearcherId(), first.getName()));
    double points =
        first.getEvidence().stream().mapToDouble(EvidencePoints::getPoints).sum()
            + first.getSkills().stream().mapToDouble(SkillPoints::getPoints).sum();
    assertEquals(first.getScore(), points, 1e-5);
    assertEquals("Kites over hospital claims", first.getEvidence().get(0).getTitle());
    assertEquals("Declares this very skill.", first.getSkills().get(0).getReason());
    Hub french = officer.with(officer.options().language(Locale.FRENCH));
    assertEquals(
        "Déclare exactement cette compétence.",
        french.candidates(demand).list().getItems().get(0).getSkills().get(0).getReason());
    Candidate out =
        list.getFilteredOut().stream()
            .filter(one -> one.getResearcherId().equals(colleague))
            .findFirst()
            .orElseThrow();
    assertEquals(
        ExclusionReason.ReasonEnum.SAME_ORGANISATION, out.getExcluded().get(0).getReason());
  }

  @Test
  @DisplayName("S24 whoever is listed or planned stands in the audit log, one entry for all")
  void whoIsSeenIsAudited() {
    officer.candidates(second).list(50);
    AssignmentRequest plan =
        new AssignmentRequest().demandIds(List.of(third)).perDemand(1).propose(false);
    String planned = officer.proposals().assign(plan).getPairs().get(0).getResearcherId();
    assertTrue(seen(second).contains(bob), () -> seen(second));
    assertEquals(planned, seen(third));
  }

  /** Whom the officer saw the last time for a demand, by the audit log. */
  private String seen(String demandId) {
    return officer.myAccount().export().getAudit().stream()
        .filter(line -> line.getByMe() && line.getAction().equals("candidates-viewed"))
        .filter(line -> demandId.equals(line.getSubject()))
        .reduce((one, later) -> later.getSequence() > one.getSequence() ? later : one)
        .orElseThrow()
        .getDetails()
        .get("researchers");
  }

  @Test
  void weightsChangeTheScores() {
    double skills = score(officer.candidates(demand).weighed(0, 100).list(50), bob);
    double both = score(officer.candidates(demand).weighed(50, 50).list(50), bob);
    assertTrue(skills > 0.5, () -> "Bob has the skill: " + skills);
    assertEquals(skills / 2, both, 1e-5, "and wrote nothing");
    refused("demand-weights", () -> officer.candidates(demand).weighed(0, 0).list());
    refused("invalid-top", () -> officer.candidates(demand).list(201));
  }

  @Test
  @DisplayName("S17 no cell of the export acts as a formula")
  void theExportIsNoFormula() {
    String csv = officer.candidates(demand).csv(50);
    assertTrue(csv.startsWith("rank,researcher,name,"), csv);
    assertTrue(csv.contains("\"'=HYPERLINK(\"\"http://evil\"\")\""), csv);
    assertTrue(csv.contains(mallory), csv);
  }

  @Test
  void fromTheProposalToTheOutcome() {
    Proposal asked = officer.candidates(demand).propose(ada, "Would you fly?");
    assertEquals(asked.getId(), officer.candidates(demand).propose(ada, "Would you fly?").getId());
    refused("already-proposed", () -> officer.candidates(demand).propose(ada, "Another"));
    Await.until("a mail to Ada", () -> mailed(email("ada"), "Would you fly?"));
    Proposal seen = only(adaHub.proposals().mine(), asked.getId());
    assertNull(seen.getOwner(), "no address before an answer");
    assertEquals("Who could model this in hospital claims?", seen.getNeed());
    assertEquals(List.of(), owner.candidates(demand).proposals());
    refused("proposal-state", () -> officer.proposals().introduce(asked.getId()));

    Proposal accepted = adaHub.proposals().accept(asked.getId());
    assertEquals(email("owner"), accepted.getOwner().getEmail());
    Proposal contact = only(owner.candidates(demand).proposals(), asked.getId());
    assertEquals("Ada Martin", contact.getResearcher().getName());
    assertEquals(email("ada"), contact.getResearcher().getEmail());
    assertNull(contact.getScore(), "scores are for the Hub and the researcher");
    Await.until("a mail to the owner", () -> mailed(email("owner"), email("ada")));

    officer.proposals().introduce(asked.getId());
    officer
        .proposals()
        .close(asked.getId(), ProposalOutcome.OutcomeEnum.COLLABORATES, "Kites fly.");
    Proposal closed = only(officer.candidates(demand).proposals(), asked.getId());
    assertEquals(Proposal.StatusEnum.CLOSED, closed.getStatus());
    assertEquals("Kites fly.", closed.getOutcomeText());
    assertTrue(
        officer.proposals().all().stream().anyMatch(one -> one.getId().equals(asked.getId())));
  }

  @Test
  @DisplayName("S9 proposals are no business of others")
  void othersSeeAndDoNothing() {
    Proposal asked = officer.candidates(third).propose(ada, "");
    assertThrows(HubException.class, () -> owner.candidates(demand).list());
    refused("not-allowed", () -> owner.candidates(demand).propose(bob, ""));
    refused("demand-not-found", () -> bobHub.candidates(third).proposals());
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
    assertThrows(HubException.NotFound.class, hub.demand(confidential)::read);
    Proposal asked = officer.candidates(confidential).propose(carol, "");
    assertEquals(
        "Secret kites " + run, only(hub.proposals().mine(), asked.getId()).getDemandTitle());
    Demand seen = hub.demand(confidential).read();
    NewDemand later =
        new NewDemand()
            .title("Later kites " + run)
            .need("Words that were written after the proposal.")
            .required(List.of(new SkillWanted().skill(run)))
            .confidentiality(DemandConfidentiality.PROPOSED);
    owner.demand(confidential).change(later, seen);
    assertThrows(HubException.NotFound.class, hub.demand(confidential)::read);
    Proposal unscreened = only(hub.proposals().mine(), asked.getId());
    assertNull(unscreened.getNeed());
    assertNull(unscreened.getDemandTitle());
    officer.demand(confidential).publish();
    assertEquals(later.getNeed(), hub.demand(confidential).read().getNeed());
    Proposal declined = hub.proposals().decline(asked.getId(), "", false);
    assertNull(declined.getNeed());
    assertNull(declined.getDemandTitle());
    assertThrows(HubException.NotFound.class, hub.demand(confidential)::read);
    assertEquals(
        later.getTitle(),
        only(officer.candidates(confidential).proposals(), asked.getId()).getDemandTitle());
  }

  @Test
  @DisplayName("S27 who withdraws consent is named by no proposal, also to the officer who made it")
  void withdrawnConsentTakesNameAndScoreOfProposals() {
    Hub hub = as("dora");
    Proposal asked = officer.candidates(demand).propose(dora, "");
    assertEquals("Dora", asked.getResearcherName());
    hub.myProfile().agreeTo(List.of(Purpose.DIRECTORY));
    Proposal seen = only(officer.candidates(demand).proposals(), asked.getId());
    assertEquals(Proposal.StatusEnum.WITHDRAWN, seen.getStatus());
    assertNull(seen.getResearcherName());
    assertNull(seen.getScore());
    refused("researcher-not-matching", () -> officer.candidates(demand).propose(dora, ""));
  }

  @Test
  void whoDeclinesAndMutesIsLeftAlone() {
    Proposal asked = officer.candidates(second).propose(mallory, "");
    Hub hub = as("mallory");
    Proposal declined = hub.proposals().decline(asked.getId(), "No time", true);
    assertEquals("No time", declined.getReason());
    CandidateList list = officer.candidates(demand).list(50);
    assertFalse(has(list.getItems(), mallory));
    assertTrue(has(list.getFilteredOut(), mallory));
    refused("researcher-filtered-out", () -> officer.candidates(demand).propose(mallory, ""));
    ResearcherExport all = hub.myProfile().export();
    Proposal taken = only(all.getProposals(), asked.getId());
    assertEquals("No time", taken.getReason());
    assertEquals(asked.getScore(), taken.getScore());
    assertEquals(1, all.getMutes().size());
    assertEquals(List.of(), all.getDemands());
    hub.proposals().unmute(hub.proposals().mutes().get(0).getId());
    assertTrue(has(officer.candidates(demand).list(50).getItems(), mallory));
  }

  @Test
  void severalDemandsAreAssignedAtOnce() {
    AssignmentRequest two =
        new AssignmentRequest()
            .demandIds(new ArrayList<>(List.of(second, third)))
            .perDemand(1)
            .propose(false);
    Assignment plan = officer.proposals().assign(two);
    assertEquals(2, plan.getPairs().size());
    assertTrue(plan.getTotal() > 0);
    assertTrue(plan.getPairs().stream().allMatch(pair -> pair.getProposalId() == null));
    two.addDemandIdsItem(unspoken);
    HubException lacking = refused("assignment-demand", () -> officer.proposals().assign(two));
    assertTrue(lacking.getMessage().contains("Kites in Maltese " + run), lacking::getMessage);
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

  private boolean mailed(String to, String words) {
    Path outbox = portal().home().resolve("outbox");
    if (!Files.exists(outbox)) {
      return false;
    }
    try (Stream<Path> mails = Files.list(outbox)) {
      return mails
          .filter(mail -> mail.toString().endsWith(".eml"))
          .map(CandidatesContract::read)
          .anyMatch(mail -> mail.contains("To: " + to) && mail.contains(words));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String email(String who) {
    return who + "-" + run + "@example.org";
  }

  private Hub as(String who) {
    return Hub.signIn(
        portal().url().toString(),
        email(who),
        Portal.PASSWORD,
        "candidates",
        TestPerson.ALL_SCOPES,
        1);
  }
}
