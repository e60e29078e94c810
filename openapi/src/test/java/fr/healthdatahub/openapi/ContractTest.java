package fr.healthdatahub.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of the contract, checked on the one file that the portal serves. */
class ContractTest {
  private static final Set<String> SIGNED_IN =
      Set.of("sign-in-required", "invalid-token", "scope-missing");

  private static JsonNode contract;
  private static final List<Op> OPERATIONS = new ArrayList<>();

  /** One operation of the contract. */
  private record Op(String path, String method, JsonNode node) {
    String id() {
      return node.path("operationId").asText(method + " " + path);
    }

    JsonNode parameter(String name) {
      for (JsonNode one : node.path("parameters")) {
        JsonNode parameter = resolve(one);
        if (parameter.path("name").asText().equals(name)) {
          return parameter;
        }
      }
      return null;
    }
  }

  @BeforeAll
  static void read() throws IOException {
    try (InputStream in =
        ContractTest.class.getResourceAsStream("/META-INF/resources/openapi.yaml")) {
      contract = new YAMLMapper().readTree(in);
    }
    for (Map.Entry<String, JsonNode> path : contract.get("paths").properties()) {
      for (Map.Entry<String, JsonNode> one : path.getValue().properties()) {
        OPERATIONS.add(new Op(path.getKey(), one.getKey(), one.getValue()));
      }
    }
  }

  @Test
  void everyOperationIsDescribed() {
    Set<String> ids = new HashSet<>();
    for (Op op : OPERATIONS) {
      for (String field : List.of("operationId", "summary", "description", "x-scope")) {
        assertFalse(op.node.path(field).asText().isBlank(), op.id() + " has no " + field);
      }
      assertEquals(1, op.node.path("tags").size(), op.id() + " needs one tag");
      assertTrue(op.node.has("x-problems"), op.id() + " has no x-problems");
      assertTrue(ids.add(op.id()), op.id() + " stands twice");
    }
    assertTrue(OPERATIONS.size() > 15, "operations were lost on the way to the bundle");
  }

  @Test
  void everyBodyHasAnExample() {
    for (Op op : OPERATIONS) {
      if (op.node.has("requestBody")) {
        exampled(op.id() + " request", op.node.get("requestBody").get("content"));
      }
      for (Map.Entry<String, JsonNode> answer : op.node.get("responses").properties()) {
        JsonNode response = resolve(answer.getValue());
        if (response.has("content")) {
          exampled(op.id() + " " + answer.getKey(), response.get("content"));
        }
      }
    }
  }

  @Test
  void schemasCarryNoExamplesThatNobodyWrote() {
    for (Map.Entry<String, JsonNode> one : contract.at("/components/schemas").properties()) {
      assertFalse(one.getValue().has("example"), one.getKey());
    }
  }

  @Test
  void tagsAreNamedForPeople() {
    for (JsonNode tag : contract.get("tags")) {
      String shown = tag.path("x-displayName").asText(tag.get("name").asText());
      assertTrue(shown.length() > 2 && !shown.matches(".*[a-z][A-Z].*"), shown);
    }
  }

  @Test
  void everyOperationAnswersProblems() {
    for (Op op : OPERATIONS) {
      JsonNode problem = resolve(op.node.get("responses").path("default"));
      assertTrue(problem.path("content").has("application/problem+json"), op.id());
    }
  }

  @Test
  void streamsOfBytesAreFiles() {
    for (Op op : OPERATIONS) {
      boolean binary = op.node.toString().contains("\"format\":\"binary\"");
      assertEquals(binary, op.node.get("tags").get(0).asText().endsWith("Files"), op.id());
    }
  }

  @Test
  void listsThatGrowHaveLimitAndCursor() {
    for (Op op : OPERATIONS) {
      boolean paged = schemaOf(op, "200").path("properties").has("nextCursor");
      assertEquals(paged, op.parameter("limit") != null, op.id());
      assertEquals(paged, op.parameter("cursor") != null, op.id());
    }
  }

  @Test
  void everyPostThatMakesSomethingTakesAKey() {
    for (Op op : OPERATIONS) {
      if (op.method.equals("post")) {
        boolean keyed = op.parameter("Idempotency-Key") != null;
        boolean idempotent = !op.node.path("x-idempotent").asText().isBlank();
        assertTrue(keyed != idempotent, op.id() + " needs Idempotency-Key, or x-idempotent: why");
        assertEquals(keyed, problems(op).contains("idempotency-key-reused"), op.id());
      }
    }
  }

  @Test
  void whatNeedsATokenSaysHowItIsRefused() {
    for (Op op : OPERATIONS) {
      JsonNode security =
          op.node.has("security") ? op.node.get("security") : contract.get("security");
      boolean open =
          StreamSupport.stream(security.spliterator(), false).anyMatch(JsonNode::isEmpty);
      assertEquals(!open, problems(op).containsAll(SIGNED_IN), op.id());
    }
  }

  @Test
  void everyProblemIsKnownAndUsed() {
    Set<String> used = new TreeSet<>();
    OPERATIONS.forEach(op -> used.addAll(problems(op)));
    Set<String> known = new TreeSet<>();
    for (Map.Entry<String, JsonNode> type : contract.get("x-problem-types").properties()) {
      known.add(type.getKey());
      assertFalse(type.getValue().path("status").isEmpty(), type.getKey());
      if (type.getValue().path("anywhere").asBoolean()) {
        assertTrue(used.add(type.getKey()), type.getKey() + " may come from anywhere already");
      }
    }
    assertEquals(known, used);
  }

  @Test
  void everyOperationNamesTheProblemsOfItsParameters() {
    for (String name : List.of("limit", "cursor", "split", "of", "status")) {
      for (Op op : OPERATIONS) {
        assertEquals(
            op.parameter(name) != null, problems(op).contains("invalid-" + name), op.id() + name);
      }
    }
  }

  private static List<String> problems(Op op) {
    List<String> codes = new ArrayList<>();
    op.node.path("x-problems").forEach(code -> codes.add(code.asText()));
    return codes;
  }

  private static JsonNode schemaOf(Op op, String status) {
    return resolve(
        resolve(op.node.get("responses").path(status))
            .path("content")
            .path("application/json")
            .path("schema"));
  }

  private static void exampled(String where, JsonNode content) {
    for (Map.Entry<String, JsonNode> type : content.properties()) {
      assertTrue(type.getValue().has("example"), where + " has no example as " + type.getKey());
    }
  }

  private static JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? contract.at(node.get("$ref").asText().substring(1)) : node;
  }
}
