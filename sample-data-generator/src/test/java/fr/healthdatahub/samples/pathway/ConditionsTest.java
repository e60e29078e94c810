package fr.healthdatahub.samples.pathway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConditionsTest {
  private final Conditions conditions = Conditions.read();

  /** Reading checks codes, states and probabilities; see {@link ModuleFileTest}. */
  @Test
  void everyModuleFileIsListedAndRead() throws IOException {
    try (Stream<Path> files =
        Files.list(Path.of("src/main/resources/fr/healthdatahub/samples/pathway"))) {
      List<String> modules =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".module"))
              .map(name -> name.replace(".module", ""))
              .sorted()
              .toList();
      assertEquals(modules, conditions.all().stream().map(Condition::id).sorted().toList());
    }
  }

  @Test
  void everyModuleSaysWhereItsFiguresComeFrom() {
    for (Condition condition : conditions.all()) {
      assertFalse(condition.sources().isEmpty(), condition.id());
    }
  }

  @Test
  void everyStayOfAModuleIsUsed() {
    for (Condition condition : conditions.all()) {
      for (StayPlan plan : condition.stays().values()) {
        boolean used =
            condition.states().values().stream()
                    .flatMap(state -> state.cares().stream())
                    .anyMatch(line -> line.care() instanceof Care.Stay stay && stay.plan() == plan)
                || condition.stays().values().stream()
                    .flatMap(other -> other.next().stream())
                    .anyMatch(next -> next.plan() == plan);
        assertTrue(used, condition.id() + ": " + plan.name());
      }
    }
  }
}
