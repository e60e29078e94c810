package fr.healthdatahub.web.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.oas.OpenApi30;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The contract that the portal serves, to hold answers against. What it does not name, a status, a
 * field or a problem, counts as wrong.
 */
final class Contract {
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(
          SpecVersion.VersionFlag.V4,
          builder ->
              builder
                  .metaSchema(OpenApi30.getInstance())
                  .defaultMetaSchemaIri(OpenApi30.getInstance().getIri()));
  private static final SchemaValidatorsConfig STRICT =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  private final JsonNode root;

  private Contract(JsonNode root) {
    this.root = root;
  }

  /** One operation; a path with its parameters in braces. */
  record Op(String path, String method, JsonNode node) {
    String id() {
      return node.get("operationId").asText();
    }
  }

  static Contract read() {
    try (InputStream in = Contract.class.getResourceAsStream("/META-INF/resources/openapi.yaml")) {
      // Through JSON, in which an instant is a text.
      JsonNode root = new YAMLMapper().readTree(in);
      for (JsonNode schema : root.at("/components/schemas")) {
        if (schema.has("properties")) {
          ((ObjectNode) schema).put("additionalProperties", false);
        }
      }
      return new Contract(root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Op> operations() {
    List<Op> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : root.get("paths").properties()) {
      for (Map.Entry<String, JsonNode> one : path.getValue().properties()) {
        all.add(new Op(path.getKey(), one.getKey(), one.getValue()));
      }
    }
    return all;
  }

  Op operation(String id) {
    return operations().stream().filter(op -> op.id().equals(id)).findFirst().orElseThrow();
  }

  /** Every problem that the contract names, by its code. */
  Map<String, JsonNode> types() {
    Map<String, JsonNode> types = new TreeMap<>();
    root.get("x-problem-types")
        .properties()
        .forEach(type -> types.put(type.getKey(), type.getValue()));
    return types;
  }

  JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? root.at(node.get("$ref").asText().substring(1)) : node;
  }

  /** All that is wrong with an answer to an operation; nothing when the contract has it so. */
  List<String> flaws(Op op, HttpResponse<String> answer) {
    JsonNode responses = op.node().get("responses");
    String status = String.valueOf(answer.statusCode());
    if (!responses.has(status) && answer.statusCode() < 400) {
      return List.of("status " + status + " is not in the contract");
    }
    JsonNode response = resolve(responses.get(responses.has(status) ? status : "default"));
    List<String> flaws = new ArrayList<>(headerFlaws(response, answer));
    if (response.has("content")) {
      String type = answer.headers().firstValue("Content-Type").orElse("none").split(";")[0];
      JsonNode content = response.get("content").get(type);
      if (content == null) {
        flaws.add("media type " + type + " is not in the contract");
      } else if (type.endsWith("json")) {
        flaws.addAll(schemaFlaws(content.get("schema"), json(answer.body())));
      }
    } else if (!answer.body().isEmpty()) {
      flaws.add("has a body that is not in the contract");
    }
    if (!responses.has(status)) {
      flaws.addAll(problemFlaws(op, answer));
    }
    return flaws;
  }

  /** All that is wrong with a value where a schema stands. */
  List<String> schemaFlaws(JsonNode schema, JsonNode value) {
    ObjectNode whole = new ObjectMapper().createObjectNode();
    whole.putArray("allOf").add(schema);
    whole.set("components", root.get("components"));
    return SCHEMAS.getSchema(whole, STRICT).validate(value).stream()
        .map(ValidationMessage::getMessage)
        .toList();
  }

  static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(text, e);
    }
  }

  private List<String> problemFlaws(Op op, HttpResponse<String> answer) {
    String code = json(answer.body()).path("code").asText();
    JsonNode type = root.get("x-problem-types").path(code);
    List<String> flaws = new ArrayList<>();
    if (!type.path("anywhere").asBoolean() && !texts(op.node().get("x-problems")).contains(code)) {
      flaws.add("problem " + code + " is not one of this operation");
    }
    if (!texts(type.path("status")).contains(String.valueOf(answer.statusCode()))) {
      flaws.add("problem " + code + " has the status " + answer.statusCode());
    }
    if (!json(answer.body()).path("type").asText().endsWith("/docs/problems.html#" + code)) {
      flaws.add("the type does not lead to " + code);
    }
    for (Map.Entry<Integer, String> owed :
        Map.of(401, "WWW-Authenticate", 429, "Retry-After", 416, "Content-Range").entrySet()) {
      if (answer.statusCode() == owed.getKey()
          && answer.headers().firstValue(owed.getValue()).isEmpty()) {
        flaws.add("no " + owed.getValue());
      }
    }
    return flaws;
  }

  private static List<String> headerFlaws(JsonNode response, HttpResponse<String> answer) {
    List<String> flaws = new ArrayList<>();
    for (Map.Entry<String, JsonNode> header : response.path("headers").properties()) {
      if (header.getValue().path("required").asBoolean()
          && answer.headers().firstValue(header.getKey()).isEmpty()) {
        flaws.add("no header " + header.getKey());
      }
    }
    return flaws;
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(one -> texts.add(one.asText()));
    return texts;
  }
}
