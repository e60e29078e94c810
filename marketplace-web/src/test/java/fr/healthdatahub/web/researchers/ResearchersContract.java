package fr.healthdatahub.web.researchers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.sdk.Hub;
import fr.healthdatahub.sdk.HubException;
import fr.healthdatahub.sdk.MyProfile;
import fr.healthdatahub.sdk.ResearcherSearch;
import fr.healthdatahub.sdk.Token;
import fr.healthdatahub.sdk.model.AddedEvidence;
import fr.healthdatahub.sdk.model.Audience;
import fr.healthdatahub.sdk.model.ConsentText;
import fr.healthdatahub.sdk.model.Discipline;
import fr.healthdatahub.sdk.model.NewEvidence;
import fr.healthdatahub.sdk.model.Profile;
import fr.healthdatahub.sdk.model.Purpose;
import fr.healthdatahub.sdk.model.Researcher;
import fr.healthdatahub.sdk.model.ResearcherCard;
import fr.healthdatahub.sdk.model.ResearcherExport;
import fr.healthdatahub.sdk.model.SkillLevel;
import fr.healthdatahub.sdk.model.Visibility;
import fr.healthdatahub.web.portal.Portal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The registry of researchers through the SDK, on either database. */
abstract class ResearchersContract {
  private static final List<String> SCOPES = List.of("affiliation:read", "affiliation:write");
  private static final String NAME = "Quirine Vandenbroucke";
  private static final List<Purpose> FOUND = List.of(Purpose.DIRECTORY, Purpose.MATCHING);

  private Hub rival;
  private Hub participant;
  private Hub officer;
  private Hub visitor;

  abstract Portal portal();

  @BeforeEach
  void signIn() {
    rival = as("rival@demo.hub");
    participant = as("participant@demo.hub");
    officer = as("officer@demo.hub");
    visitor = Hub.connect(portal().url().toString(), Token.none());
    rival.myProfile().leave();
  }

  @AfterEach
  void leave() {
    rival.myProfile().leave();
    participant.myProfile().leave();
    Stream.of(rival, participant, officer, visitor).forEach(Hub::close);
  }

  @Test
  void whoJoinsIsFoundByWordsSkillsAndWhatIsMoreGeneral() {
    Researcher joined = rival.myProfile().join(profile(), FOUND);
    assertEquals("survival-analysis", joined.getProfile().getSkills().get(0).getSkill());
    assertEquals(List.of(joined.getId()), ids(visitor, ResearcherSearch.ALL.withWords("vandenbr")));
    assertEquals(
        List.of(joined.getId()),
        ids(visitor, ResearcherSearch.ALL.withWords("vandenbroucke survie")));
    assertTrue(
        ids(visitor, ResearcherSearch.ALL.withSkill("survival-analysis")).contains(joined.getId()));
    assertTrue(ids(visitor, ResearcherSearch.ALL.withSkill("statistics")).contains(joined.getId()));
    assertEquals(
        List.of(), ids(visitor, new ResearcherSearch("vandenbroucke", null, "LAW", null, null)));
    assertEquals(
        List.of(joined.getId()),
        ids(visitor, new ResearcherSearch("vandenbroucke", null, null, "LYON", "fr")));
  }

  @Test
  @DisplayName("S27 consent withdrawn, or an erased profile, is gone from the directory at once")
  void whoWithdrawsOrLeavesIsGoneAtOnce() {
    String id = rival.myProfile().join(profile(), FOUND).getId();
    assertEquals(List.of(id), ids(visitor, ResearcherSearch.ALL.withWords(NAME)));
    rival.myProfile().agreeTo(List.of(Purpose.MATCHING));
    assertEquals(List.of(), ids(visitor, ResearcherSearch.ALL.withWords(NAME)));
    assertThrows(HubException.NotFound.class, () -> visitor.researcher(id));
    assertEquals(NAME, officer.researcher(id).getName(), "may be matched");
    rival.myProfile().agreeTo(FOUND);
    assertEquals(List.of(id), ids(visitor, ResearcherSearch.ALL.withWords(NAME)));
    rival.myProfile().leave();
    assertEquals(List.of(), ids(visitor, ResearcherSearch.ALL.withWords(NAME)));
    assertThrows(HubException.NotFound.class, () -> officer.researcher(id));
    assertThrows(HubException.NotFound.class, () -> rival.myProfile().read());
  }

  @Test
  @DisplayName("S27 consent is given to the words that were read, or not at all")
  void nobodyAgreesToWordsThatChanged() {
    MyProfile mine = rival.myProfile();
    mine.join(profile(), List.of(), visitor.myProfile().consentTexts());
    List<ConsentText> texts = mine.consentTexts();
    assertEquals(Purpose.values().length - 1, texts.size(), "all but the unknown one");
    mine.agreeTo(List.of(Purpose.MATCHING), texts);
    List<ConsentText> stale =
        List.of(new ConsentText().purpose(Purpose.DIRECTORY).version(0).text("Once upon a time"));
    HubException refused =
        assertThrows(HubException.class, () -> mine.agreeTo(List.of(Purpose.DIRECTORY), stale));
    assertEquals("consent-text-changed", refused.code());
    assertTrue(refused.getMessage().contains("DIRECTORY 1"), refused.getMessage());
    assertEquals(List.of(Purpose.MATCHING), mine.read().getConsents());
  }

  @Test
  @DisplayName("S27 each field is seen by those it is open to, and who sees more is told of")
  void everyFieldIsSeenByThoseItIsOpenTo() {
    Visibility visibility =
        new Visibility().name(Audience.HUB).place(Audience.NOBODY).about(Audience.AFFILIATED);
    String id =
        rival
            .myProfile()
            .join(profile().visibility(visibility).about("Bees and claims"), FOUND)
            .getId();
    ResearcherCard seen = visitor.researcher(id);
    assertNull(seen.getName());
    assertNull(seen.getPlace());
    assertNull(seen.getAbout());
    assertNull(seen.getCapacity());
    assertEquals(
        List.of(), ids(visitor, ResearcherSearch.ALL.withWords(NAME)), "a hidden name finds none");
    assertEquals(List.of(), rival.myProfile().viewings());

    participant.myProfile().join(profile().name("Another one"), List.of());
    assertEquals("Bees and claims", participant.researcher(id).getAbout());
    assertNull(participant.researcher(id).getName());
    ResearcherCard byOfficer = officer.researcher(id);
    assertEquals(NAME, byOfficer.getName());
    assertNull(byOfficer.getPlace());
    assertEquals(2, byOfficer.getCapacity());
    assertEquals(2, rival.myProfile().viewings().size(), "each who saw more, once an hour");
  }

  @Test
  void workStandsOnceInWhateverSpellingItComes() {
    rival.myProfile().join(profile(), FOUND);
    AddedEvidence first =
        rival
            .myProfile()
            .add(
                List.of(
                    work("Competing risks in claims data", null).year(2024),
                    work("", "https://doi.org/10.5555/AbC"),
                    work("Another", "doi:10.5555/abc")));
    assertEquals(2, first.getAdded());
    assertEquals(1, first.getCompleted());
    AddedEvidence again =
        rival
            .myProfile()
            .add(
                List.of(
                    work("Competing Risks in Claims-Data", "10.5555/xyz").year(2024),
                    work("", "10.5555/ABC")));
    assertEquals(0, again.getAdded());
    assertEquals(1, again.getCompleted());
    assertEquals(1, again.getKnown());
    assertEquals(2, rival.myProfile().evidence().size());
    rival.myProfile().remove(rival.myProfile().evidence().get(0).getId());
    assertEquals(1, rival.myProfile().evidence().size());
  }

  @Test
  void institutionIsOneInAllItsSpellings() {
    rival.myProfile().join(profile().institution("CHU de Vélizy-sur-Lune"), FOUND);
    participant
        .myProfile()
        .join(
            profile()
                .name("Another one")
                .institution("centre hospitalier universitaire VELIZY SUR LUNE"),
            FOUND);
    assertEquals(
        "CHU de Vélizy-sur-Lune", participant.myProfile().read().getProfile().getInstitution());
  }

  @Test
  void changeOfAnotherWindowIsNotOverwritten() {
    rival.myProfile().join(profile(), FOUND);
    String version =
        rival.withRawResponse(hub -> hub.myProfile().read()).headers().get("etag").get(0);
    rival.myProfile().change(profile().place("Rennes"), version);
    assertThrows(
        HubException.class, () -> rival.myProfile().change(profile().place("Lille"), version));
    assertEquals("Rennes", rival.myProfile().read().getProfile().getPlace());
  }

  @Test
  @DisplayName("S27 a person takes everything along")
  void exportHoldsEverything() {
    rival.myProfile().join(profile().otherEmails(List.of("q@elsewhere.example")), FOUND);
    rival.myProfile().agreeTo(List.of());
    rival.myProfile().add(List.of(work("Only mine", null)));
    ResearcherExport all = rival.myProfile().export();
    assertEquals(List.of("q@elsewhere.example"), all.getOtherEmails());
    assertEquals(2, all.getConsents().size());
    assertTrue(all.getConsents().stream().noneMatch(one -> one.getWithdrawnAt() == null));
    assertEquals("Only mine", all.getEvidence().get(0).getTitle());
    assertTrue(rival.myProfile().pause().getPaused());
    assertFalse(rival.myProfile().comeBack().getPaused());
  }

  private List<String> ids(Hub hub, ResearcherSearch search) {
    return hub.researchers(search).stream().map(ResearcherCard::getId).toList();
  }

  private static Profile profile() {
    return new Profile()
        .name(NAME)
        .discipline(Discipline.BIOSTATISTICS)
        .place("Lyon")
        .languages(List.of("fr", "en"))
        .skills(
            Stream.of("analyse de survie", "R", "Python", "SNDS", "cohort studies")
                .map(name -> new SkillLevel().skill(name).level(3))
                .toList());
  }

  private static NewEvidence work(String title, String doi) {
    return new NewEvidence().kind(NewEvidence.KindEnum.PUBLICATION).title(title).doi(doi);
  }

  private Hub as(String email) {
    return Hub.signIn(portal().url().toString(), email, Portal.PASSWORD, "registry", SCOPES, 1);
  }
}
