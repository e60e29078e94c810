package fr.healthdatahub.samples.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.healthdatahub.samples.Also;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Encounter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

class FhirTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final FhirContext FHIR = FhirContext.forR4();

  /** What a resource has here, though R4 does not ask for all of it. */
  private static final Map<String, List<String>> REQUIRED =
      Map.of(
          "Patient", List.of("/id", "/gender", "/birthDate"),
          "Encounter", List.of("/id", "/status", "/class/code", "/subject", "/period/start"),
          "Condition", List.of("/id", "/subject", "/code/coding/0/system", "/code/coding/0/code"),
          "Procedure", List.of("/id", "/status", "/subject", "/code/coding/0/code"),
          "MedicationDispense", List.of("/id", "/status", "/medicationCodeableConcept"),
          "Observation", List.of("/id", "/status", "/code/coding/0/code", "/dataAbsentReason"));

  @TempDir static Path folder;

  @BeforeAll
  static void write() throws IOException {
    Also.write(Also.request(256), folder.resolve("s"));
  }

  private static List<JsonNode> resources(String type) throws IOException {
    List<JsonNode> resources = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("s/fhir/" + type + ".ndjson"))) {
      resources.add(JSON.readTree(line));
    }
    return resources;
  }

  private static Set<String> ids(String type) throws IOException {
    Set<String> ids = new HashSet<>();
    for (JsonNode one : resources(type)) {
      assertTrue(ids.add(type + "/" + one.get("id").asText()), one.toString());
    }
    return ids;
  }

  @Test
  void whatR4RequiresIsThere() throws IOException {
    for (String type : FhirRows.RESOURCES) {
      List<JsonNode> resources = resources(type);
      assertTrue(resources.size() > 100, type);
      for (JsonNode one : resources) {
        assertEquals(type, one.get("resourceType").asText());
        assertTrue(one.get("id").asText().matches("SYN[A-Z0-9]{5,61}"), one.toString());
        assertEquals("HTEST", one.at("/meta/security/0/code").asText());
        for (String element : REQUIRED.get(type)) {
          assertTrue(!one.at(element).isMissingNode(), element + " of " + one);
        }
      }
    }
  }

  @Test
  void aLibraryOfFhirReadsEveryLineStrictly() throws IOException {
    IParser parser = FHIR.newJsonParser().setParserErrorHandler(new StrictErrorHandler());
    for (String type : FhirRows.RESOURCES) {
      for (String line : Files.readAllLines(folder.resolve("s/fhir/" + type + ".ndjson"))) {
        IBaseResource resource = parser.parseResource(line);
        assertEquals(type, resource.fhirType());
        requireCardinalities(resource, FHIR.getResourceDefinition(resource), line);
      }
    }
    assertThrows(
        DataFormatException.class,
        () -> parser.parseResource("{\"resourceType\":\"Patient\",\"gender\":\"1\"}"));
    assertThrows(
        AssertionFailedError.class,
        () ->
            requireCardinalities(
                new Encounter(), FHIR.getResourceDefinition("Encounter"), "no class, no status"));
  }

  /** As often as R4 says, in the resource and in all that it is made of. */
  private static void requireCardinalities(
      IBase of, BaseRuntimeElementCompositeDefinition<?> definition, String line) {
    for (BaseRuntimeChildDefinition child : definition.getChildren()) {
      List<IBase> values = child.getAccessor().getValues(of);
      int most = child.getMax() < 0 ? Integer.MAX_VALUE : child.getMax();
      assertTrue(
          values.size() >= child.getMin() && values.size() <= most,
          () -> child.getElementName() + " of " + line);
      for (IBase value : values) {
        if (FHIR.getElementDefinition(value.getClass())
            instanceof BaseRuntimeElementCompositeDefinition<?> inner) {
          requireCardinalities(value, inner, line);
        }
      }
    }
  }

  @Test
  void referencesLeadToResources() throws IOException {
    Set<String> known = ids("Patient");
    known.addAll(ids("Encounter"));
    int encounters = 0;
    for (String type : FhirRows.RESOURCES) {
      ids(type);
      for (JsonNode one : resources(type)) {
        for (String name : List.of("subject", "encounter", "context")) {
          JsonNode reference = one.path(name).path("reference");
          assertTrue(
              reference.isMissingNode() || known.contains(reference.asText()), one.toString());
          encounters += reference.asText().startsWith("Encounter/") ? 1 : 0;
        }
      }
    }
    assertTrue(encounters > 500);
  }

  @Test
  void whoIsDeadIsTheSameAsInTheSnds() throws IOException {
    Set<String> dead = new HashSet<>();
    for (JsonNode one : resources("Patient")) {
      if (one.has("deceasedDateTime")) {
        dead.add(one.get("id").asText() + "," + one.get("deceasedDateTime").asText());
      }
    }
    List<String> rows = Files.readAllLines(folder.resolve("s/KI_CCI_R.csv"));
    List<String> columns = List.of(rows.get(0).split(",", -1));
    Set<String> deaths = new HashSet<>();
    for (String row : rows.subList(1, rows.size())) {
      String[] cells = row.split(",", -1);
      deaths.add(
          cells[columns.indexOf("BEN_IDT_ANO")] + "," + cells[columns.indexOf("BEN_DCD_DTE")]);
    }
    assertTrue(!dead.isEmpty());
    assertEquals(deaths, dead);
  }

  @Test
  void longTermConditionsAreActiveAndOthersBelongToAStay() throws IOException {
    for (JsonNode one : resources("Condition")) {
      boolean lasts = one.at("/category/0/coding/0/code").asText().equals("problem-list-item");
      assertEquals(lasts, one.has("clinicalStatus"), one.toString());
      assertEquals(!lasts, one.has("encounter"), one.toString());
      assertTrue(
          one.at("/code/coding/0/code").asText().matches("[A-Z]\\d\\d(\\.[0-9A-Z+-]+)?"),
          one.toString());
    }
  }
}
