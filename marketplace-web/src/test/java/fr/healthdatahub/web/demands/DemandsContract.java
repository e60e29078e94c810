package fr.healthdatahub.web.demands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.healthdatahub.sdk.DemandHandle;
import fr.healthdatahub.sdk.DemandSearch;
import fr.healthdatahub.sdk.Hub;
import fr.healthdatahub.sdk.HubException;
import fr.healthdatahub.sdk.Token;
import fr.healthdatahub.sdk.model.Demand;
import fr.healthdatahub.sdk.model.DemandConfidentiality;
import fr.healthdatahub.sdk.model.DemandStatus;
import fr.healthdatahub.sdk.model.Discipline;
import fr.healthdatahub.sdk.model.Institution;
import fr.healthdatahub.sdk.model.NewDemand;
import fr.healthdatahub.sdk.model.SkillWanted;
import fr.healthdatahub.web.portal.Await;
import fr.healthdatahub.web.portal.Mailbox;
import fr.healthdatahub.web.portal.Portal;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Demands and institutions through the SDK, on either database. */
abstract class DemandsContract {
  private static final List<String> SCOPES =
      List.of("affiliation:read", "affiliation:write", "affiliation:match");
  private static final String SCRIPT = "<script>alert('x')</script> & \"quotes\" {0} #{1+1}";

  private Hub owner;
  private Hub rival;
  private Hub officer;
  private Hub visitor;

  abstract Portal portal();

  @BeforeEach
  void signIn() {
    owner = as("participant@demo.hub");
    rival = as("rival@demo.hub");
    officer = as("officer@demo.hub");
    visitor = Hub.connect(portal().url().toString(), Token.none());
  }

  @Test
  void aDemandIsStatedScreenedPublishedFoundAndClosed() {
    DemandHandle handle = owner.stateDemand(DemandExample.full());
    Demand stated = handle.read();
    assertEquals(DemandStatus.SUBMITTED, stated.getStatus());
    assertTrue(stated.getMine());
    assertEquals("survival-analysis", stated.getRequired().get(0).getSkill());
    assertEquals("Survival analysis", stated.getRequired().get(0).getLabel());
    assertEquals(3, stated.getRequired().get(0).getLevel());
    assertEquals("my own word", stated.getDesired().get(0).getLabel());
    assertEquals(List.of("en", "fr"), stated.getLanguages());
    assertEquals(LocalDate.of(2027, 1, 4), stated.getStarts());
    assertEquals(40, stated.getEffortDays());

    Demand published = officer.demand(handle.id()).publish();
    assertEquals(DemandStatus.PUBLISHED, published.getStatus());
    assertTrue(published.getDecidedAt() != null && !published.getMine());
    Demand seen = visitor.demand(handle.id()).read();
    assertEquals(stated.getNeed(), seen.getNeed());
    assertNull(seen.getWeights(), "weights are for the owner and officers");
    assertTrue(ids(visitor, DemandSearch.ALL).contains(handle.id()));
    Await.until(
        "a mail to the owner",
        () -> new Mailbox(portal()).holds("participant@demo.hub", "/demands/" + handle.id()));

    assertEquals(DemandStatus.CLOSED, handle.close().getStatus());
    assertThrows(HubException.class, visitor.demand(handle.id())::read);
    assertFalse(ids(visitor, DemandSearch.ALL).contains(handle.id()));
    assertTrue(ids(owner, DemandSearch.MINE.withStatus("closed")).contains(handle.id()));
  }

  @Test
  void aRefusalSaysWhyAndAChangeIsLookedAtAgain() {
    DemandHandle handle = owner.stateDemand(DemandExample.full());
    officer.demand(handle.id()).refuse("Say for whom the work is.");
    Demand refused = handle.read();
    assertEquals(DemandStatus.REFUSED, refused.getStatus());
    assertEquals("Say for whom the work is.", refused.getReason());
    Demand changed = handle.change(DemandExample.full().title("For the regional agency"), refused);
    assertEquals(DemandStatus.SUBMITTED, changed.getStatus());
    assertNull(changed.getReason());
    HubException late =
        assertThrows(
            HubException.class,
            () -> handle.change(DemandExample.full().title("Too late"), refused));
    assertEquals("demand-changed", late.code());
    assertEquals(412, late.status());
    assertEquals("For the regional agency", handle.read().getTitle());
    assertEquals(
        "demand-not-submitted",
        assertThrows(
                HubException.class,
                () -> {
                  officer.demand(handle.id()).publish();
                  officer.demand(handle.id()).refuse("Twice");
                })
            .code());
  }

  @Test
  @DisplayName("S9 a demand is read by those for whom it is, and does not exist for others")
  void readersAreThoseForWhomItIs() {
    DemandHandle waiting = owner.stateDemand(DemandExample.full());
    assertThrows(HubException.NotFound.class, rival.demand(waiting.id())::read);
    assertThrows(HubException.Unauthenticated.class, visitor.demand(waiting.id())::read);
    DemandHandle registry =
        owner.stateDemand(DemandExample.full().confidentiality(DemandConfidentiality.AFFILIATED));
    DemandHandle proposed =
        owner.stateDemand(DemandExample.full().confidentiality(DemandConfidentiality.PROPOSED));
    for (DemandHandle one : List.of(registry, proposed)) {
      officer.demand(one.id()).publish();
      assertThrows(HubException.NotFound.class, rival.demand(one.id())::read);
      assertFalse(ids(rival, DemandSearch.ALL).contains(one.id()));
      assertTrue(ids(officer, DemandSearch.ALL.withStatus("PUBLISHED")).contains(one.id()));
      assertThrows(HubException.NotFound.class, rival.demand(one.id())::close);
      assertThrows(HubException.NotFound.class, () -> rival.demand(one.id()).weigh(1, 1));
      assertThrows(HubException.NotFound.class, rival.demand(one.id())::publish);
    }
    assertFalse(ids(rival, DemandSearch.ALL.withStatus("SUBMITTED")).contains(waiting.id()));
    assertTrue(ids(officer, DemandSearch.ALL.withStatus("SUBMITTED")).contains(waiting.id()));
  }

  @Test
  void listsAreFilteredBySkillDisciplineAndWordsWithoutAccents() {
    String mark = "Zéphyr" + UUID.randomUUID().toString().replace("-", "");
    DemandHandle one =
        owner.stateDemand(
            DemandExample.full()
                .title("Étude " + mark)
                .discipline(Discipline.SOCIOLOGY)
                .required(List.of(new SkillWanted().skill("Random forests"))));
    DemandHandle other =
        owner.stateDemand(DemandExample.full().title("Autre étude " + mark).discipline(null));
    String words = "etude " + mark.toLowerCase(Locale.ROOT).replace("é", "e");
    DemandSearch marked = DemandSearch.MINE.withWords(words);
    assertEquals(List.of(other.id(), one.id()), ids(owner, marked));
    assertEquals(List.of(one.id()), ids(owner, marked.withSkill("Apprentissage automatique")));
    assertEquals(List.of(one.id()), ids(owner, marked.withWords(words + " forets aleatoires")));
    assertEquals(List.of(other.id()), ids(owner, marked.withSkill("survival-analysis")));
    assertEquals(List.of(other.id(), one.id()), ids(owner, marked.withDiscipline("sociology")));
    assertEquals(List.of(other.id()), ids(owner, marked.withDiscipline("LAW")));
    assertEquals(List.of(), ids(owner, marked.withWords(words + " 100% _")));
  }

  @Test
  @DisplayName("S10 what is typed stays text, and fields that are not the caller's change nothing")
  void whatIsTypedStaysTextAndPrivilegedFieldsAreDropped() throws Exception {
    Demand read =
        owner.stateDemand(DemandExample.full().title(SCRIPT).need(SCRIPT.repeat(3))).read();
    assertEquals(SCRIPT, read.getTitle());
    assertEquals(SCRIPT.repeat(3), read.getNeed());
    JsonNode made =
        post(
            "{\"title\":\"Mine, says who\",\"need\":\"Nothing but a demand of twenty letters\","
                + "\"required\":[{\"skill\":\"R\"}],\"status\":\"PUBLISHED\",\"ownerId\":\"other\","
                + "\"id\":\"chosen\",\"version\":7,\"weights\":{\"text\":1,\"taxonomy\":1}}",
            UUID.randomUUID().toString(),
            201);
    assertEquals("SUBMITTED", made.get("status").asText());
    assertNotEquals("chosen", made.get("id").asText());
    assertEquals(1, made.get("version").asInt());
    assertEquals(40, made.at("/weights/text").asInt());
  }

  @Test
  void sameKeyAndBodyMakeOneDemand() throws Exception {
    String key = UUID.randomUUID().toString();
    String body =
        "{\"title\":\"Once only\",\"need\":\"Nothing but a demand of twenty letters\","
            + "\"languages\":[\"fr\",\"en\",\"de\"],\"required\":[{\"skill\":\"R\"}]}";
    String id = post(body, key, 201).get("id").asText();
    Demand seen = owner.demand(id).read();
    owner.demand(id).change(DemandExample.full(), seen);
    assertEquals(id, post(body, key, 201).get("id").asText(), "also after a change");
    JsonNode refused = post(body.replace("Once only", "Twice"), key, 409);
    assertEquals("idempotency-key-reused", refused.get("code").asText());
    assertNotEquals(id, post(body, UUID.randomUUID().toString(), 201).get("id").asText());
  }

  @Test
  void everyFlawIsNamedWithItsField() {
    HubException refused =
        assertThrows(
            HubException.class,
            () ->
                owner.stateDemand(
                    new NewDemand()
                        .title("x")
                        .need("y")
                        .required(List.of())
                        .starts(LocalDate.of(2027, 1, 2))
                        .ends(LocalDate.of(2027, 1, 1))));
    assertEquals(422, refused.status());
    assertEquals(
        List.of("/title", "/need", "/required", "/ends"),
        refused.errors().stream().map(one -> one.getPointer()).toList());
  }

  @Test
  void institutionsAreFoundBySpellingsPlacedAndJoined() {
    String mark = "Q" + UUID.randomUUID().toString().substring(0, 8);
    owner.stateDemand(DemandExample.full().institution("CHU de " + mark));
    owner.stateDemand(DemandExample.full().institution("chu " + mark));
    owner.stateDemand(DemandExample.full().institution("Hôpital " + mark));
    List<Institution> found = owner.institutions().suggest(mark.substring(0, 6));
    assertEquals(2, found.size(), "two spellings of one name are one institution");
    Institution chu =
        found.stream().filter(one -> one.getName().startsWith("CHU")).findFirst().orElseThrow();
    Institution hospital = found.stream().filter(one -> !one.equals(chu)).findFirst().orElseThrow();
    assertThrows(
        HubException.Forbidden.class,
        () -> owner.institutions().unify(hospital.getId(), chu.getId()));
    Institution placed = officer.institutions().place(hospital.getId(), chu.getId());
    assertEquals(List.of(chu.getName()), placed.getPartOf());
    assertEquals(
        "institution-circle",
        assertThrows(
                HubException.class,
                () -> officer.institutions().place(chu.getId(), hospital.getId()))
            .code());
    assertNull(officer.institutions().place(hospital.getId(), null).getParentId());
    Institution one = officer.institutions().unify(hospital.getId(), chu.getId());
    assertTrue(one.getAliases().contains("Hôpital " + mark), one.getAliases()::toString);
    assertEquals(1, owner.institutions().suggest(mark).size());
  }

  @Test
  void skillsAreSuggestedInTheLanguageOfTheCallerByNamesOfBoth() {
    assertEquals("survival-analysis", visitor.skills("survival an").get(0).getId());
    assertEquals("survival-analysis", visitor.skills("analyse de surv").get(0).getId());
    assertEquals("Survival analysis", visitor.skills("analyse de surv").get(0).getLabel());
    assertTrue(visitor.skills(null).size() > 300);
    assertEquals(List.of(), visitor.skills("xyzzy"));
  }

  private JsonNode post(String body, String key, int status) throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(portal().url().resolve("/api/v1/demands"))
                    .header("Authorization", "Bearer " + owner.token().secret())
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", key)
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertEquals(status, answer.statusCode(), answer.body());
    return new ObjectMapper().readTree(answer.body());
  }

  private static List<String> ids(Hub hub, DemandSearch search) {
    return hub.browseDemands(search).stream().map(Demand::getId).toList();
  }

  private Hub as(String email) {
    return Hub.signIn(portal().url().toString(), email, Portal.PASSWORD, "demands", SCOPES, 1);
  }
}
