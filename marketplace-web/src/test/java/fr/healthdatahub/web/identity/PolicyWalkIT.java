package fr.healthdatahub.web.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.web.identity.PolicyCell.Caller;
import fr.healthdatahub.web.identity.PolicyCell.Credential;
import fr.healthdatahub.web.identity.PolicyCell.Thing;
import fr.healthdatahub.web.identity.PolicyLine.Subject;
import fr.healthdatahub.web.portal.SharedPortal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyWalkIT {
  private static final int WALKERS = 4;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static PolicyCallers callers;

  @BeforeAll
  static void addCallers(@TempDir Path folder) {
    callers = new PolicyCallers(folder);
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
    List<PolicyCell> cells = callers.cells();
    ExecutorService walkers = Executors.newFixedThreadPool(WALKERS);
    List<String> wrong = new ArrayList<>();
    try {
      List<Callable<String>> questions =
          cells.stream().map(cell -> (Callable<String>) () -> wrong(cell)).toList();
      for (Future<String> answer : walkers.invokeAll(questions)) {
        if (!answer.get().isEmpty()) {
          wrong.add(answer.get());
        }
      }
    } finally {
      walkers.shutdown();
    }
    System.out.println("Policy: " + cells.size() + " cells, " + wrong.size() + " wrong");
    assertEquals(List.of(), wrong);
  }

  @Test
  @DisplayName("S9 pages that are not for everybody lead visitors to the door and refuse others")
  void pagesFollowTheSameTable() throws Exception {
    Map<String, Operation> pages =
        Map.of(
            "/en/account", Operation.MANAGE_SESSIONS,
            "/en/account/delete", Operation.ERASE_ME,
            "/en/administration", Operation.APPOINT_ORGANISERS,
            "/en/proposals", Operation.PROPOSE,
            "/en/skills/proposals", Operation.DECIDE_SKILLS,
            "/en/administration/institutions", Operation.KEEP_INSTITUTIONS,
            "/en/demands/assignment", Operation.PROPOSE,
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
        callers.prove(request, caller, credential);
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
    for (Caller caller : callers.whoSubmitted()) {
      for (Credential credential : List.of(Credential.FULL_TOKEN, Credential.SUBMISSIONS_READ)) {
        PolicyCell cell = new PolicyCell(line("getSubmission"), caller, credential, Thing.OWN);
        String answer = CLIENT.send(callers.request(cell), BodyHandlers.ofString()).body();
        assertTrue(answer.contains("\"publicScores\":["), answer);
        assertEquals(
            caller == Caller.ORGANISER && credential == Credential.FULL_TOKEN,
            answer.contains("\"privateScores\":["),
            caller + " " + credential + ": " + answer);
      }
    }
  }

  /** What is wrong with the answer to a cell; nothing when it is as the table says. */
  private static String wrong(PolicyCell cell) throws IOException, InterruptedException {
    HttpResponse<String> answer = CLIENT.send(callers.request(cell), BodyHandlers.ofString());
    return answer.statusCode() == cell.expected()
        ? ""
        : cell + " expected " + cell.expected() + ": " + answer + answer.body();
  }

  private static PolicyLine line(String operationId) {
    return PolicyLine.ALL.stream()
        .filter(line -> line.operationId().equals(operationId))
        .findFirst()
        .orElseThrow();
  }
}
