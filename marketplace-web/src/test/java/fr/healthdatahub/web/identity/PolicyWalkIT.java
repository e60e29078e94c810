package fr.healthdatahub.web.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.accounts.token.Scope;
import fr.healthdatahub.sdk.ChallengeHandle;
import fr.healthdatahub.sdk.Progress;
import fr.healthdatahub.web.identity.PolicyCell.Caller;
import fr.healthdatahub.web.identity.PolicyCell.Credential;
import fr.healthdatahub.web.identity.PolicyCell.Thing;
import fr.healthdatahub.web.identity.PolicyLine.Subject;
import fr.healthdatahub.web.portal.SharedPortal;
import fr.healthdatahub.web.portal.TestPerson;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyWalkIT {
  private static final String ABOUT = "diabetes";
  private static final String ELSEWHERE = "breast-cancer";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Map<Caller, TestPerson> PEOPLE = new EnumMap<>(Caller.class);
  private static final Map<Caller, String> SUBMISSIONS = new EnumMap<>(Caller.class);
  private static final Map<String, String> AUTHORIZATIONS = new HashMap<>();
  private static String othersToken;
  private static final Map<Caller, String> DEMANDS = new EnumMap<>(Caller.class);
  private static final Map<Caller, String> PROPOSALS = new EnumMap<>(Caller.class);
  private static String othersGeneration;
  private static String othersDemand;
  private static String othersProposal;

  @BeforeAll
  static void addCallers(@TempDir Path folder) {
    for (Caller caller : EnumSet.complementOf(EnumSet.of(Caller.VISITOR))) {
      PEOPLE.put(caller, TestPerson.add(caller.name()));
    }
    PEOPLE.get(Caller.OFFICER).withRole("HUB_OFFICER");
    PEOPLE.get(Caller.ADMINISTRATOR).withRole("ADMINISTRATOR");
    PEOPLE.get(Caller.ORGANISER_ELSEWHERE).inChallenge(ELSEWHERE, true);
    for (Caller caller : EnumSet.complementOf(EnumSet.of(Caller.VISITOR, Caller.MEMBER))) {
      TestPerson person = PEOPLE.get(caller).inChallenge(ABOUT, false);
      ChallengeHandle challenge = person.hub().challenge(ABOUT);
      Path sample =
          challenge.download(
              challenge.data().stream()
                  .filter(file -> file.getKind().equals("sample-submission"))
                  .findFirst()
                  .orElseThrow(),
              folder,
              Progress.NONE);
      SUBMISSIONS.put(caller, challenge.submit(sample).awaitScore(Duration.ofSeconds(60)).getId());
    }
    PEOPLE.get(Caller.MEMBER).inChallenge(ABOUT, false);
    // Who organises hands in nothing, so this one was a participant before.
    SharedPortal.postgresDatabase()
        .update(
            "update challenges.participation set organiser = true where person_id = ?"
                + " and challenge_id = (select id from challenges.challenge where slug = ?)",
            PEOPLE.get(Caller.ORGANISER).id(),
            ABOUT);
    PEOPLE
        .values()
        .forEach(
            person ->
                SharedPortal.postgresDatabase()
                    .update("delete from challenges.quota_use where person_id = ?", person.id()));
    othersGeneration = PolicyThings.failedGeneration(TestPerson.add("another").id());
    othersDemand = PolicyThings.demand(TestPerson.add("who has a need").id());
    othersProposal = PolicyThings.proposal(TestPerson.add("who was asked").id());
    othersToken = TestPerson.add("somebody").token(List.of("account")).get("id").asText();
  }

  @Test
  @DisplayName("S9 every operation of the contract stands in the walk")
  void everyOperationOfTheContractIsWalked() throws Exception {
    URI contract = SharedPortal.onPostgres().url().resolve("/openapi.yaml");
    String yaml =
        CLIENT.send(HttpRequest.newBuilder(contract).build(), BodyHandlers.ofString()).body();
    Set<String> operations =
        Pattern.compile("operationId: *\"?(\\w+)")
            .matcher(yaml)
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(operations.size() >= 18, yaml);
    assertEquals(
        operations,
        PolicyLine.ALL.stream()
            .map(PolicyLine::operationId)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  @DisplayName("S9 every line of the policy that programs can reach is asked in the walk")
  void everyLineOfThePolicyIsAsked() {
    Set<Operation> asked = EnumSet.noneOf(Operation.class);
    PolicyLine.ALL.forEach(line -> asked.addAll(line.operations()));
    // A field of an answer, and what only pages do, which is asked below.
    asked.addAll(
        EnumSet.of(
            Operation.READ_SEALED_SCORES,
            Operation.MANAGE_SESSIONS,
            Operation.APPOINT_ORGANISERS,
            Operation.GRANT_ROLES,
            Operation.READ_AUDIT));
    assertEquals(EnumSet.allOf(Operation.class), asked);
  }

  @Test
  @DisplayName("S9 every cell of the policy answers over HTTP as the table says")
  void everyCellAnswersAsTheTableSays() throws Exception {
    List<String> wrong = new ArrayList<>();
    int cells = 0;
    for (PolicyCell cell : cells()) {
      cells++;
      HttpResponse<String> answer = CLIENT.send(request(cell), BodyHandlers.ofString());
      if (answer.statusCode() != cell.expected()) {
        wrong.add(cell + " expected " + cell.expected() + ": " + answer + answer.body());
      }
    }
    System.out.println("Policy: " + cells + " cells, " + wrong.size() + " wrong");
    assertEquals(List.of(), wrong);
  }

  @Test
  @DisplayName("S9 pages that are not for everybody lead visitors to the door and refuse others")
  void pagesFollowTheSameTable() throws Exception {
    Map<String, Operation> pages =
        Map.of(
            "/en/account", Operation.MANAGE_SESSIONS,
            "/en/administration", Operation.APPOINT_ORGANISERS,
            "/en/proposals", Operation.PROPOSE,
            "/en/administration/audit", Operation.READ_AUDIT);
    for (Map.Entry<String, Operation> page : pages.entrySet()) {
      PolicyLine line =
          new PolicyLine(
              "page", "GET", page.getKey(), Subject.NOTHING, List.of(page.getValue()), 200);
      for (Caller caller : Caller.values()) {
        Credential credential =
            caller == Caller.VISITOR ? Credential.NONE : Credential.SESSION_COOKIE;
        int expected = new PolicyCell(line, caller, credential, Thing.OTHERS).expected();
        HttpRequest.Builder request =
            HttpRequest.newBuilder(SharedPortal.onPostgres().url().resolve(page.getKey()));
        prove(request, caller, credential);
        HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
        String what = page + " " + caller + ": " + answer;
        if (expected == 401) {
          assertTrue(answer.headers().firstValue("Location").orElse("").contains("sign-in"), what);
        } else {
          assertEquals(expected, answer.statusCode(), what);
        }
      }
    }
  }

  @Test
  @DisplayName("S9 S11 sealed scores are in an answer only for the challenge's organisers")
  void sealedScoresAreForOrganisersOnly() throws Exception {
    for (Caller caller : SUBMISSIONS.keySet()) {
      for (Credential credential : List.of(Credential.FULL_TOKEN, Credential.SUBMISSIONS_READ)) {
        PolicyCell cell = new PolicyCell(line("getSubmission"), caller, credential, Thing.OWN);
        String answer = CLIENT.send(request(cell), BodyHandlers.ofString()).body();
        assertTrue(answer.contains("\"publicScores\":["), answer);
        assertEquals(
            caller == Caller.ORGANISER && credential == Credential.FULL_TOKEN,
            answer.contains("\"privateScores\":["),
            caller + " " + credential + ": " + answer);
      }
    }
  }

  private static List<PolicyCell> cells() {
    List<PolicyCell> cells = new ArrayList<>();
    for (PolicyLine line : PolicyLine.ALL) {
      for (Caller caller : Caller.values()) {
        for (Credential credential : Credential.values()) {
          for (Thing thing : Thing.values()) {
            boolean named = line.subject() != Subject.NOTHING || thing == Thing.OTHERS;
            boolean proved = (caller == Caller.VISITOR) == (credential == Credential.NONE);
            boolean there =
                thing != Thing.OWN
                    || switch (line.subject()) {
                      case SUBMISSION -> SUBMISSIONS.containsKey(caller);
                      case TOKEN, GENERATION, DEMAND, PROPOSAL -> caller != Caller.VISITOR;
                      default -> false;
                    };
            if (named && proved && there) {
              cells.add(new PolicyCell(line, caller, credential, thing));
            }
          }
        }
      }
    }
    return cells;
  }

  private static HttpRequest request(PolicyCell cell) {
    PolicyLine line = cell.line();
    URI url =
        SharedPortal.onPostgres().url().resolve("/api/v1" + line.path().replace("*", name(cell)));
    HttpRequest.Builder request = HttpRequest.newBuilder(url);
    String json = PolicyThings.BODIES.get(line.operationId());
    if (json != null) {
      request
          .header("Content-Type", "application/json")
          .method(line.method(), BodyPublishers.ofString(json));
    } else if (line.method().equals("POST") && !line.operationId().equals("confirmStillThere")) {
      request
          .header("Content-Type", line.path().endsWith("imports") ? "text/plain" : "text/csv")
          .POST(BodyPublishers.ofString("no,predictions\n"));
    } else {
      request.method(line.method(), BodyPublishers.noBody());
    }
    prove(request, cell.caller(), cell.credential());
    return request.build();
  }

  private static String name(PolicyCell cell) {
    return switch (cell.line().subject()) {
      case NOTHING -> "";
      case CHALLENGE -> cell.thing() == Thing.ABSENT ? "no-such-challenge" : ABOUT;
      case SUBMISSION ->
          switch (cell.thing()) {
            case OWN -> SUBMISSIONS.get(cell.caller());
            case OTHERS ->
                SUBMISSIONS.get(cell.caller() == Caller.OWNER ? Caller.PARTICIPANT : Caller.OWNER);
            case ABSENT -> UUID.randomUUID().toString();
          };
      case TOKEN ->
          switch (cell.thing()) {
            case OWN -> newToken(cell.caller());
            case OTHERS -> othersToken;
            case ABSENT -> UUID.randomUUID().toString();
          };
      case GENERATION ->
          switch (cell.thing()) {
            case OWN -> PolicyThings.failedGeneration(PEOPLE.get(cell.caller()).id());
            case OTHERS -> othersGeneration;
            case ABSENT -> UUID.randomUUID().toString();
          };
      case DEMAND ->
          switch (cell.thing()) {
            case OWN ->
                DEMANDS.computeIfAbsent(
                    cell.caller(), one -> PolicyThings.demand(PEOPLE.get(one).id()));
            case OTHERS -> othersDemand;
            case ABSENT -> UUID.randomUUID().toString();
          };
      case PROPOSAL ->
          switch (cell.thing()) {
            case OWN ->
                PROPOSALS.computeIfAbsent(
                    cell.caller(), one -> PolicyThings.proposal(PEOPLE.get(one).id()));
            case OTHERS -> othersProposal;
            case ABSENT -> UUID.randomUUID().toString();
          };
    };
  }

  private static void prove(HttpRequest.Builder request, Caller caller, Credential credential) {
    if (credential == Credential.NONE) {
      return;
    }
    String proof =
        AUTHORIZATIONS.computeIfAbsent(
            caller + " " + credential, key -> proof(PEOPLE.get(caller), credential));
    if (credential == Credential.SESSION_COOKIE) {
      request.header("Cookie", "hub_session=" + proof);
    } else {
      request.header("Authorization", "Bearer " + proof);
    }
  }

  private static String proof(TestPerson person, Credential credential) {
    return switch (credential) {
      case SESSION_COOKIE -> person.session();
      case FULL_TOKEN -> person.hub().token().secret();
      case EXPIRED_TOKEN -> PolicyThings.ended(person, "expires_at");
      case REVOKED_TOKEN -> PolicyThings.ended(person, "revoked_at");
      default ->
          person.token(List.of(Scope.valueOf(credential.name()).text())).get("secret").asText();
    };
  }

  private static String newToken(Caller caller) {
    return PEOPLE.get(caller).token(List.of("account")).get("id").asText();
  }

  private static PolicyLine line(String operationId) {
    return PolicyLine.ALL.stream()
        .filter(line -> line.operationId().equals(operationId))
        .findFirst()
        .orElseThrow();
  }
}
