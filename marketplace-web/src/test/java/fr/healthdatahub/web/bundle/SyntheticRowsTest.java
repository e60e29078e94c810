package fr.healthdatahub.web.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.challenges.challenge.ChallengeBundle;
import fr.healthdatahub.demo.DemoChallenges;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyntheticRowsTest {
  @ParameterizedTest
  @ValueSource(strings = {"breast-cancer", "heart-failure", "diabetes"})
  void haveTheColumnsOfTheDataAndIdsOfNobody(String slug) throws IOException {
    ChallengeBundle.Content bundle = name -> DemoChallenges.open(slug, name);
    String schema = String.join("\n", lines(bundle, "schema.json"));
    SyntheticRows rows = SyntheticRows.of(bundle, schema);
    assertEquals(
        List.of("synthetic_train.csv", "synthetic_features.csv"),
        rows.files().stream().map(ChallengeBundle.File::name).toList());
    assertColumns(bundle, "train.csv", rows, "synthetic_train.csv");
    assertColumns(bundle, "test_features.csv", rows, "synthetic_features.csv");
    assertEquals(lines(bundle, "train.csv"), lines(rows, "train.csv"));
  }

  @Test
  void aWrongSchemaIsNamedWithItsPlace() {
    String schema =
        "{\"fields\": [{\"name\": \"age\", \"type\": \"integer\"}, {\"name\": \"x\", \"type\": \"colour\"}]}";
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> SyntheticRows.of(name -> null, schema));
    assertTrue(refusal.getMessage().contains("/fields/1"), refusal.getMessage());
  }

  private static void assertColumns(
      ChallengeBundle.Content bundle, String real, SyntheticRows rows, String synthetic)
      throws IOException {
    List<String> made = lines(rows, synthetic);
    assertEquals(lines(bundle, real).get(0), made.get(0));
    assertEquals(201, made.size());
    assertTrue(made.stream().skip(1).allMatch(row -> row.startsWith("SYN")), synthetic);
  }

  private static List<String> lines(ChallengeBundle.Content content, String name)
      throws IOException {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(content.open(name), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }
}
