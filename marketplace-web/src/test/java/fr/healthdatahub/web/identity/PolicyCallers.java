package fr.healthdatahub.web.identity;

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
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** One caller of each kind, what they own, and the requests that they make, from any thread. */
final class PolicyCallers {
  private static final String ABOUT = "diabetes";
  private static final String ELSEWHERE = "breast-cancer";

  private final Map<Caller, TestPerson> people = new EnumMap<>(Caller.class);
  private final Map<Caller, String> submissions = new EnumMap<>(Caller.class);
  private final Map<String, String> authorizations = new ConcurrentHashMap<>();
  private final String othersToken;
  private final Map<Caller, String> demands = new ConcurrentHashMap<>();
  private final Map<Caller, String> proposals = new ConcurrentHashMap<>();
  private final String othersGeneration;
  private final String othersDemand;
  private final String othersProposal;

  PolicyCallers(Path folder) {
    for (Caller caller : EnumSet.complementOf(EnumSet.of(Caller.VISITOR))) {
      people.put(caller, TestPerson.add(caller.name()));
    }
    people.get(Caller.OFFICER).withRole("HUB_OFFICER");
    people.get(Caller.ADMINISTRATOR).withRole("ADMINISTRATOR");
    people.get(Caller.ORGANISER_ELSEWHERE).inChallenge(ELSEWHERE, true);
    for (Caller caller : EnumSet.complementOf(EnumSet.of(Caller.VISITOR, Caller.MEMBER))) {
      TestPerson person = people.get(caller).inChallenge(ABOUT, false);
      ChallengeHandle challenge = person.hub().challenge(ABOUT);
      Path sample =
          challenge.download(
              challenge.data().stream()
                  .filter(file -> file.getKind().equals("sample-submission"))
                  .findFirst()
                  .orElseThrow(),
              folder,
              Progress.NONE);
      submissions.put(caller, challenge.submit(sample).awaitScore(Duration.ofSeconds(60)).getId());
    }
    people.get(Caller.MEMBER).inChallenge(ABOUT, false);
    // Who organises hands in nothing, so this one was a participant before.
    SharedPortal.postgresDatabase()
        .update(
            "update challenges.participation set organiser = true where person_id = ?"
                + " and challenge_id = (select id from challenges.challenge where slug = ?)",
            people.get(Caller.ORGANISER).id(),
            ABOUT);
    people
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

  /** Those who handed in predictions. */
  Set<Caller> whoSubmitted() {
    return submissions.keySet();
  }

  /** Every combination of line, caller, credential and thing that can be. */
  List<PolicyCell> cells() {
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
                      case SUBMISSION -> submissions.containsKey(caller);
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

  /** What a cell's caller asks. */
  HttpRequest request(PolicyCell cell) {
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

  private String name(PolicyCell cell) {
    return switch (cell.line().subject()) {
      case NOTHING -> "";
      case CHALLENGE -> cell.thing() == Thing.ABSENT ? "no-such-challenge" : ABOUT;
      case SUBMISSION ->
          switch (cell.thing()) {
            case OWN -> submissions.get(cell.caller());
            case OTHERS ->
                submissions.get(cell.caller() == Caller.OWNER ? Caller.PARTICIPANT : Caller.OWNER);
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
            case OWN -> PolicyThings.failedGeneration(people.get(cell.caller()).id());
            case OTHERS -> othersGeneration;
            case ABSENT -> UUID.randomUUID().toString();
          };
      case DEMAND ->
          switch (cell.thing()) {
            case OWN ->
                demands.computeIfAbsent(
                    cell.caller(), one -> PolicyThings.demand(people.get(one).id()));
            case OTHERS -> othersDemand;
            case ABSENT -> UUID.randomUUID().toString();
          };
      case PROPOSAL ->
          switch (cell.thing()) {
            case OWN ->
                proposals.computeIfAbsent(
                    cell.caller(), one -> PolicyThings.proposal(people.get(one).id()));
            case OTHERS -> othersProposal;
            case ABSENT -> UUID.randomUUID().toString();
          };
    };
  }

  /** Adds a credential of a caller to a request. */
  void prove(HttpRequest.Builder request, Caller caller, Credential credential) {
    if (credential == Credential.NONE) {
      return;
    }
    String proof =
        authorizations.computeIfAbsent(
            caller + " " + credential, key -> proof(people.get(caller), credential));
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

  private String newToken(Caller caller) {
    return people.get(caller).token(List.of("account")).get("id").asText();
  }
}
