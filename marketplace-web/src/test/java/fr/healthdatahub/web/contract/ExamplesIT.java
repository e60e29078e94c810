package fr.healthdatahub.web.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import fr.healthdatahub.sdk.GenerationHandle;
import fr.healthdatahub.sdk.Progress;
import fr.healthdatahub.sdk.SubmissionHandle;
import fr.healthdatahub.sdk.model.Generation;
import fr.healthdatahub.sdk.model.GenerationRequest;
import fr.healthdatahub.sdk.model.Submission;
import fr.healthdatahub.web.portal.Database;
import fr.healthdatahub.web.portal.SharedPortal;
import fr.healthdatahub.web.portal.TestPerson;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every example of the contract, sent to the portal; every answer, held against the contract. */
class ExamplesIT {
  private static final Contract CONTRACT = Contract.read();
  private static final String SLUG = "breast-cancer";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static TestPerson participant;
  private static TestPerson researcher;
  private static TestPerson organiser;
  private static TestPerson officer;
  private static String sample;
  private static String submissionId;
  private static String failedId;
  private static String generationId;
  private static String researcherId;

  @BeforeAll
  static void prepare() {
    Database database = SharedPortal.postgresDatabase();
    participant = TestPerson.add("Examples").inChallenge(SLUG, false);
    researcher = TestPerson.add("Researcher of examples");
    organiser = TestPerson.add("Organiser of examples").inChallenge(SLUG, true);
    officer = TestPerson.add("Officer of examples").withRole("HUB_OFFICER");
    database.update(
        "insert into affiliation.institution (id, name, kind, created_at, confirmed_at) values"
            + " ('6f1c0f1e-8f5e-4a57-9a51-0f6d5d0c1b11', 'CHU of examples', 'HOSPITAL', now(),"
            + " now())");
    ProposalThings.ofExamples(participant);
    sample = Request.get("/challenges/" + SLUG + "/data/sample_submission.csv").send().body();
    submissionId = submit();
    failedId = submit();
    database.update(
        "update challenges.submission set status = 'FAILED', failure_code = 'evaluation-failed',"
            + " failure_detail = 'x' where id = ?",
        failedId);
    generationId = generate().id();
    assertEquals(
        Generation.StatusEnum.DONE,
        participant.hub().generation(generationId).await(PATIENCE, state -> {}).getStatus());
  }

  private static GenerationHandle generate() {
    return participant
        .hub()
        .generate(
            new GenerationRequest()
                .sample("snds")
                .size(20L)
                .from(2022)
                .to(2022)
                .tables(List.of("IR_BEN_R")));
  }

  @TestFactory
  Stream<DynamicTest> everyExampleFitsItsSchema() {
    return CONTRACT.operations().stream()
        .map(
            op ->
                dynamicTest(
                    op.id(),
                    () -> {
                      List<String> flaws = new ArrayList<>();
                      exampleFlaws(flaws, op.node().path("requestBody"));
                      op.node().get("responses").forEach(one -> exampleFlaws(flaws, one));
                      assertEquals(List.of(), flaws);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> everyExampleIsAnsweredAsTheContractSays() {
    return CONTRACT.operations().stream().map(op -> dynamicTest(op.id(), () -> replay(op)));
  }

  /** The examples of CSV hold one case only: a wrong file, which is answered so. */
  @Test
  void predictionsOfTheExampleAreRefusedByRow() {
    for (String id : List.of("submitPredictions", "checkPredictions")) {
      Contract.Op op = CONTRACT.operation(id);
      String csv = op.node().at("/requestBody/content/text~1csv/example").asText();
      HttpResponse<String> answer =
          Request.post(path(op), "text/csv", csv)
              .bearing(participant.hub().token().secret())
              .send();
      assertEquals(422, answer.statusCode(), answer.body());
      assertEquals(List.of(), CONTRACT.flaws(op, answer));
    }
  }

  @Test
  void unchangedAndPartialFilesAreAnsweredAsTheContractSays() {
    String token = participant.hub().token().secret();
    for (String id :
        List.of(
            "downloadChallengeData", "downloadSubmission", "downloadGenerated", "getLeaderboard")) {
      Contract.Op op = CONTRACT.operation(id);
      String tag =
          Request.get(path(op)).bearing(token).send().headers().firstValue("ETag").orElseThrow();
      HttpResponse<String> unchanged =
          Request.get(path(op)).bearing(token).header("If-None-Match", tag).send();
      assertEquals(304, unchanged.statusCode(), id);
      assertEquals(List.of(), CONTRACT.flaws(op, unchanged), id);
    }
    for (String id : List.of("downloadChallengeData", "downloadSubmission", "downloadGenerated")) {
      Contract.Op op = CONTRACT.operation(id);
      HttpResponse<String> part =
          Request.get(path(op)).bearing(token).header("Range", "bytes=2-5").send();
      assertEquals(206, part.statusCode(), id);
      assertEquals(4, part.body().length(), id);
      assertEquals(List.of(), CONTRACT.flaws(op, part), id);
    }
  }

  @Test
  void sameKeyAndBodyMakeOneTokenWhoseSecretIsShownOnce() {
    Contract.Op op = CONTRACT.operation("createToken");
    String body = op.node().at("/requestBody/content/application~1json/example").toString();
    String key = UUID.randomUUID().toString();
    HttpResponse<String> first = createToken(body, key);
    HttpResponse<String> again = createToken(body, key);
    assertEquals(201, first.statusCode(), first.body());
    assertEquals(200, again.statusCode(), again.body());
    assertEquals(List.of(), CONTRACT.flaws(op, again));
    JsonNode made = Contract.json(first.body());
    JsonNode same = Contract.json(again.body());
    assertEquals(made.get("id"), same.get("id"));
    assertEquals(true, made.has("secret") && !same.has("secret"));
    assertNotEquals(
        made.get("id"),
        Contract.json(createToken(body, UUID.randomUUID().toString()).body()).get("id"));
  }

  private static void replay(Contract.Op op) {
    if (op.path().contains("/researcher")) {
      researcherId = ResearcherThings.join(researcher);
    }
    if (op.id().equals("joinRegistry")) {
      researcher.hub().myProfile().leave();
    }
    JsonNode body = op.node().path("requestBody").path("content");
    Request request = Request.of(op.method().toUpperCase(Locale.ROOT), path(op));
    for (Map.Entry<String, JsonNode> type : body.properties()) {
      String content =
          switch (type.getKey()) {
            case "text/csv" -> sample;
            case "text/plain" -> type.getValue().get("example").asText();
            default -> type.getValue().get("example").toString();
          };
      request =
          Request.of(op.method().toUpperCase(Locale.ROOT), path(op), content)
              .header("Content-Type", type.getKey());
    }
    if (op.id().equals("changeDemand") || op.id().equals("changeMyProfile")) {
      request.header("If-Match", "*");
    }
    HttpResponse<String> answer = proved(op, request).send();
    String wanted =
        op.node().get("responses").properties().stream()
            .map(Map.Entry::getKey)
            .filter(status -> status.startsWith("2"))
            .filter(status -> !op.id().equals("createToken") || status.equals("201"))
            .findFirst()
            .orElseThrow();
    assertEquals(wanted, String.valueOf(answer.statusCode()), answer.body());
    assertEquals(List.of(), CONTRACT.flaws(op, answer));
  }

  /** Erasing takes a password, and somebody whom nobody needs any more. */
  private static Request proved(Contract.Op op, Request request) {
    return op.id().equals("eraseMe")
        ? request.as(TestPerson.add("Leaves").email())
        : request.bearing(who(op).hub().token().secret());
  }

  private static TestPerson who(Contract.Op op) {
    if (op.path().contains("/researcher")) {
      return researcher;
    }
    return switch (op.id()) {
      case "evaluateAgain" -> organiser;
      case "decideDemand",
          "unifyInstitution",
          "placeInstitution",
          "describeInstitution",
          "reviewInstitutions",
          "listFreeWords",
          "listSkillDecisions",
          "decideOnWord",
          "takeBackDecision" ->
          officer;
      case "listCandidates",
          "exportCandidates",
          "propose",
          "listProposals",
          "introduceProposal",
          "closeProposal",
          "withdrawProposal",
          "assign" ->
          officer;
      default -> participant;
    };
  }

  /** The path with the examples of its parameters; ids are those of this run. */
  private static String path(Contract.Op op) {
    String path = op.path();
    for (JsonNode one : op.node().path("parameters")) {
      JsonNode parameter = CONTRACT.resolve(one);
      String name = parameter.get("name").asText();
      String value = name.equals("id") ? id(op) : parameter.path("example").asText();
      path = path.replace("{" + name + "}", value);
    }
    return path;
  }

  private static String id(Contract.Op op) {
    return switch (op.id()) {
      case "revokeToken" -> participant.token(List.of("account")).get("id").asText();
      case "evaluateAgain" -> failedId;
      case "getGeneration", "downloadGenerated" -> generationId;
      case "removeGeneration" -> generate().id();
      case "getResearcher" -> researcherId;
      case "getDemand", "changeDemand", "decideDemand", "weighDemand", "closeDemand" ->
          DemandRequests.demand(participant, null);
      case "unifyInstitution", "placeInstitution", "describeInstitution" ->
          DemandRequests.institution(participant);
      case "takeBackDecision" ->
          officer.hub().freeWords().decline("Examples " + UUID.randomUUID(), "No skill.").getId();
      case "listCandidates", "exportCandidates" -> ProposalThings.DEMAND;
      case "answerProposal", "withdrawProposal" -> ProposalThings.proposal("PROPOSED");
      case "introduceProposal", "closeProposal" -> ProposalThings.proposal("ACCEPTED");
      case "removeMute" -> ProposalThings.mute();
      default -> submissionId;
    };
  }

  private static void exampleFlaws(List<String> flaws, JsonNode holder) {
    for (Map.Entry<String, JsonNode> type : CONTRACT.resolve(holder).path("content").properties()) {
      if (type.getKey().endsWith("json")) {
        flaws.addAll(
            CONTRACT.schemaFlaws(type.getValue().get("schema"), type.getValue().get("example")));
      }
    }
  }

  private static String submit() {
    SubmissionHandle accepted =
        participant
            .hub()
            .challenge(SLUG)
            .submit(
                new ByteArrayInputStream(sample.getBytes(StandardCharsets.UTF_8)),
                "examples.csv",
                Progress.NONE);
    assertEquals(Submission.StatusEnum.SCORED, accepted.awaitScore(PATIENCE).getStatus());
    return accepted.id();
  }

  private static HttpResponse<String> createToken(String body, String key) {
    return Request.post("/tokens", "application/json", body)
        .as(participant.email())
        .header("Idempotency-Key", key)
        .send();
  }
}
