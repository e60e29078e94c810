package fr.healthdatahub.samples.blueprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows that others choose, by lines {@code with}. */
class BlueprintChoiceTest {
  private static final String PATIENTS =
      """
      fr a
      en a
      about-fr a
      about-en a
      unit-fr a
      unit-en a
      size 10
      reference drug rows 6
      column code text 2 = padded(order, 2) | Code | Code
      let kind = if(order > 2, "acute", "chronic")
      let never = 0
      let row = order
      key code
      table patient
      column patient_id text 8 = id("SYN", 5) | Patient | Patient
      key patient_id
      table treatment of patient rows 2
      with drug where kind = "chronic" once code
      column code text 2 = drug.code | Code | Code
      let row = drug.row
      table line of patient rows 7
      with treatment at order
      with drug at treatment.row else where kind = "acute" once code
      with drug as none by never
      column code text 2 = drug.code | Code | Code
      column none text 2 = none.code | Code | Code
      """;

  @Test
  void whatWasChosenComesAgainAndNothingTwice() {
    Blueprint blueprint = BlueprintFile.read("x", PATIENTS);
    References references = new References(blueprint, 7, 0, 100);
    for (int patient = 0; patient < 50; patient++) {
      List<Object> treatments = new ArrayList<>();
      List<Object> lines = new ArrayList<>();
      new BlueprintRows(
              blueprint,
              references,
              7,
              0,
              100,
              (part, row) -> {
                if (part == 2) {
                  treatments.add(row.values[0]);
                } else if (part == 3) {
                  lines.add(row.values[0]);
                  assertNull(row.values[1], "of no weight");
                }
              })
          .unit(patient);
      assertEquals(treatments, lines.subList(0, 2));
      assertEquals(2, new HashSet<>(treatments).size());
      assertEquals(6, new HashSet<>(lines.subList(0, 6)).size());
      assertTrue(lines.subList(2, 6).containsAll(List.of("03", "04", "05", "06")), "" + lines);
      assertNull(lines.get(6), "no drug is left");
    }
  }
}
