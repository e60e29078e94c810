package fr.healthdatahub.web.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fr.healthdatahub.accounts.secret.Secrets;
import fr.healthdatahub.web.portal.Database;
import fr.healthdatahub.web.portal.SharedPortal;
import fr.healthdatahub.web.portal.TestPerson;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every problem that the contract names, provoked, and answered as the contract says. */
class ProblemsIT {
  /** What only a broken machine brings about, and a crowd; where that is tested. */
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "internal", "no input makes the Hub fail: BadRequestsIT",
          "unavailable", "PostgresOutageIT, DrainIT",
          "disk-full", "DiskFullIT",
          "too-busy", "PasswordHashingTest");

  private static final Contract CONTRACT = Contract.read();
  private static final String OPEN = "/challenges/diabetes";
  private static final String TOKEN = "{\"name\":\"%s\",\"scopes\":[\"%s\"],\"expiresInDays\":1}";
  private static final Provocations PROVOCATIONS = new Provocations();

  private static Database database;
  private static TestPerson person;
  private static TestPerson organiser;
  private static TestPerson officer;
  private static String sample;

  @BeforeAll
  static void prepare() {
    database = SharedPortal.postgresDatabase();
    person = TestPerson.add("Problems").inChallenge("diabetes", false);
    organiser = TestPerson.add("Organiser of problems").inChallenge("diabetes", true);
    officer = TestPerson.add("Officer of problems").withRole("HUB_OFFICER");
    sample = Request.get(OPEN + "/data/sample_submission.csv").send().body();
    identity();
    erasure();
    tokens();
    challenges();
    submissions();
    new SampleProvocations(PROVOCATIONS, person).add();
    new ResearcherProvocations(PROVOCATIONS, person, organiser).add();
    new DemandProvocations(PROVOCATIONS, person, officer).add();
    new ProposalProvocations(PROVOCATIONS, person, officer).add();
    new SkillProvocations(PROVOCATIONS, officer).add();
    addresses();
  }

  @AfterAll
  static void forgiveTheAddress() {
    database.update("delete from accounts.failed_sign_in");
    database.update("update accounts.role_grant set role = 'ADMINISTRATOR' where role = 'ASIDE'");
    person.hub().myProfile().leave();
  }

  @TestFactory
  Stream<DynamicTest> everyProblemIsAnsweredAsTheContractSays() {
    return PROVOCATIONS.byCode().entrySet().stream()
        .map(
            one ->
                dynamicTest(
                    one.getKey(),
                    () -> {
                      Contract.Op op = CONTRACT.operation(one.getValue().operation());
                      HttpResponse<String> answer = one.getValue().request().get().send();
                      String code = Contract.json(answer.body()).path("code").asText();
                      assertEquals(one.getKey(), code, answer.body());
                      assertEquals(List.of(), CONTRACT.flaws(op, answer), answer.body());
                    }));
  }

  @Test
  void noProblemOfTheContractIsLeftOut() {
    Set<String> tested = new TreeSet<>(PROVOCATIONS.byCode().keySet());
    tested.addAll(ELSEWHERE.keySet());
    assertEquals(CONTRACT.types().keySet(), tested);
  }

  private static void erasure() {
    put("password-required", "eraseMe", () -> mine(Request.of("DELETE", "/me")));
    put(
        "last-administrator",
        "eraseMe",
        () -> {
          TestPerson last = TestPerson.add("Last of all").withRole("ADMINISTRATOR");
          database.update(
              "update accounts.role_grant set role = 'ASIDE' where role = 'ADMINISTRATOR'"
                  + " and person_id <> ?",
              last.id());
          return Request.of("DELETE", "/me").as(last.email());
        });
  }

  private static void identity() {
    put("sign-in-required", "getMe", () -> Request.get("/me"));
    put("invalid-token", "getMe", () -> Request.get("/me").bearing("hub_mistyped"));
    put(
        "scope-missing",
        "getMe",
        () ->
            Request.get("/me")
                .bearing(person.token(List.of("challenges:read")).get("secret").asText()));
    put(
        "wrong-credentials",
        "createToken",
        () -> token("laptop", "account").basic(person.email(), "not the password"));
    put("email-not-confirmed", "createToken", ProblemsIT::unconfirmed);
    put("too-many-failures", "createToken", ProblemsIT::tooManyFailures);
    put("not-allowed", "listSubmissions", () -> mine(Request.get(OPEN + "/submissions?of=all")));
  }

  private static void tokens() {
    put(
        "invalid-value",
        "createToken",
        () ->
            mine(json("/tokens", "{\"name\":\"x\",\"scopes\":[\"account\"],\"expiresInDays\":0}")));
    put("malformed-json", "createToken", () -> mine(json("/tokens", "{\"name\":")));
    put("json-too-large", "createToken", () -> mine(token("x".repeat(1_100_000), "account")));
    put("unknown-scope", "createToken", () -> mine(token("laptop", "everything")));
    put("token-name-length", "createToken", () -> mine(token(" ", "account")));
    put("token-name-characters", "createToken", () -> mine(token("a\\u0007b", "account")));
    put("too-many-tokens", "createToken", ProblemsIT::tooManyTokens);
    put("no-such-token", "revokeToken", () -> mine(Request.of("DELETE", "/tokens/none")));
    put(
        "invalid-idempotency-key",
        "createToken",
        () -> mine(token("laptop", "account")).header("Idempotency-Key", "k".repeat(256)));
    put(
        "idempotency-key-reused",
        "createToken",
        () -> {
          mine(token("first", "account")).header("Idempotency-Key", person.id()).send();
          return mine(token("second", "account")).header("Idempotency-Key", person.id());
        });
  }

  private static void challenges() {
    put("challenge-not-found", "getChallenge", () -> Request.get("/challenges/none"));
    put("file-not-found", "downloadChallengeData", () -> Request.get(OPEN + "/data/none.csv"));
    put(
        "range-not-satisfiable",
        "downloadChallengeData",
        () -> Request.get(OPEN + "/data/train.csv").header("Range", "bytes=99999999-"));
    put("invalid-cursor", "listChallenges", () -> Request.get("/challenges?cursor=none"));
    put("invalid-limit", "listChallenges", () -> Request.get("/challenges?limit=201"));
    put("invalid-status", "listChallenges", () -> Request.get("/challenges?status=LATE"));
    put("invalid-split", "getLeaderboard", () -> Request.get(OPEN + "/leaderboard?split=secret"));
    put(
        "private-board-sealed",
        "getLeaderboard",
        () -> Request.get(OPEN + "/leaderboard?split=private"));
  }

  private static void submissions() {
    put("invalid-of", "listSubmissions", () -> mine(Request.get(OPEN + "/submissions?of=x")));
    put("submission-not-found", "getSubmission", () -> mine(Request.get("/submissions/none")));
    put(
        "organiser-of-challenge",
        "submitPredictions",
        () -> csv(OPEN + "/submissions").bearing(organiser.hub().token().secret()));
    put(
        "rules-not-accepted",
        "submitPredictions",
        () -> mine(csv("/challenges/heart-failure/submissions")));
    put(
        "invalid-predictions",
        "checkPredictions",
        () -> mine(Request.post(OPEN + "/checks", "text/csv", "case_id,prediction\n")));
    put("challenge-not-open", "submitPredictions", ProblemsIT::closedChallenge);
    put(
        "quota-used-up",
        "submitPredictions",
        () -> {
          SubmissionThings.use(person, "accepted", 1000);
          return mine(csv(OPEN + "/submissions"));
        });
    put(
        "too-many-invalid-files",
        "checkPredictions",
        () -> {
          SubmissionThings.use(person, "invalid", 100);
          return mine(Request.post(OPEN + "/checks", "text/csv", "nothing\n"));
        });
    put(
        "evaluation-not-failed",
        "evaluateAgain",
        () ->
            Request.of("POST", "/submissions/" + SubmissionThings.baseline() + "/evaluations")
                .bearing(organiser.hub().token().secret()));
  }

  private static void addresses() {
    put("http.400", "listChallenges", () -> Request.get("/challenges?limit=many"));
    put("http.404", "getStatus", () -> Request.get("/nothing"));
    put("http.405", "getMe", () -> Request.of("PUT", "/me"));
    put("http.406", "getMe", () -> mine(Request.get("/me")).header("Accept", "image/png"));
    put("http.415", "createToken", () -> mine(Request.post("/tokens", "text/plain", "x")));
  }

  private static void put(String code, String operation, Supplier<Request> request) {
    PROVOCATIONS.put(code, operation, request);
  }

  private static Request mine(Request request) {
    return request.bearing(person.hub().token().secret());
  }

  private static Request json(String path, String body) {
    return Request.post(path, "application/json", body);
  }

  private static Request token(String name, String scope) {
    return json("/tokens", TOKEN.formatted(name, scope));
  }

  private static Request csv(String path) {
    return Request.post(path, "text/csv", sample);
  }

  private static Request unconfirmed() {
    TestPerson late = TestPerson.add("Not confirmed");
    database.update("update accounts.person set confirmed_at = null where id = ?", late.id());
    return token("laptop", "account").as(late.email());
  }

  private static Request tooManyFailures() {
    String email = UUID.randomUUID() + "@example.org";
    // Real failures would shut out the other tests too, which come from the same address.
    database.update(
        "insert into accounts.failed_sign_in (id, origin, failed_at)"
            + " select gen_random_uuid()::text, ?, now() from generate_series(1, 5)",
        Secrets.fingerprint("account " + email));
    return token("laptop", "account").as(email);
  }

  private static Request tooManyTokens() {
    TestPerson many = TestPerson.add("Many tokens");
    Request request = token("one more", "account").bearing(many.hub().token().secret());
    database.update(
        "insert into accounts.token (id, person_id, name, fingerprint, scopes, created_at,"
            + " expires_at) select gen_random_uuid()::text, ?, 'x', md5(random()::text), 'account',"
            + " now(), now() + interval '1 day' from generate_series(1, 100)",
        many.id());
    return request;
  }

  private static Request closedChallenge() {
    String slug = "closed-" + person.id().substring(0, 8);
    database.update(
        "insert into challenges.challenge select (json_populate_record(c, json_build_object('id',"
            + " ?, 'slug', ?, 'closes_at', now() - interval '1 second'))).*"
            + " from challenges.challenge c where c.slug = 'diabetes'",
        UUID.randomUUID().toString(),
        slug);
    person.inChallenge(slug, false);
    return mine(csv("/challenges/" + slug + "/submissions"));
  }
}
