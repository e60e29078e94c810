package fr.healthdatahub.affiliation.researcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.healthdatahub.affiliation.AffiliationTest;
import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.affiliation.publication.Import;
import fr.healthdatahub.affiliation.publication.Publications;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("S16 what one researcher keeps is bounded")
class EvidenceBudgetTest extends AffiliationTest {
  private static final String SKILL = "survival-analysis";

  @Test
  void worksShareOneBudgetOfCharacters() throws IOException {
    String ada = researcher("Ada", SKILL);
    assertEquals(240, get(Imports.class).add(ada, () -> read(0, 240)).added().added());
    refused("too-much-evidence", () -> get(Imports.class).add(ada, () -> read(240, 20)));
    assertEquals(240, get(EvidenceList.class).of(ada).size());
    assertEquals(240, get(Imports.class).add(ada, () -> read(0, 240)).added().known());
  }

  @Test
  void importsAreReadOneAtATime() throws Exception {
    String ada = researcher("Ada", SKILL);
    AtomicInteger within = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    ExecutorService people = Executors.newFixedThreadPool(4);
    try {
      List<Future<Imports.Outcome>> all = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        int number = i;
        all.add(
            people.submit(
                () ->
                    get(Imports.class)
                        .add(
                            ada,
                            () -> {
                              most.accumulateAndGet(within.incrementAndGet(), Math::max);
                              Import read = read(number, 1);
                              LockSupport.parkNanos(50_000_000);
                              within.decrementAndGet();
                              return read;
                            })));
      }
      for (Future<Imports.Outcome> one : all) {
        assertEquals(1, one.get().added().added());
      }
    } finally {
      people.shutdownNow();
    }
    assertEquals(1, most.get());
  }

  @Test
  void whoeverWaitsTooLongIsToldToComeBack() throws Exception {
    String ada = researcher("Ada", SKILL);
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      get(Imports.class)
          .add(
              ada,
              () -> {
                assertEquals("too-busy", codeOf(other.submit(() -> imported(ada))));
                return read(0, 1);
              });
    } finally {
      other.shutdownNow();
    }
  }

  private String imported(String researcher) throws IOException {
    try {
      get(Imports.class).add(researcher, () -> read(1, 1));
      return "done";
    } catch (AffiliationProblem refusal) {
      return refusal.code();
    }
  }

  private static String codeOf(Future<String> answer) throws IOException {
    try {
      return answer.get();
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  /** Works with abstracts that hold a letter of another alphabet. */
  private static Import read(int first, int count) {
    StringBuilder file = new StringBuilder();
    for (int i = first; i < first + count; i++) {
      file.append(
          "TY  - JOUR\nTI  - Work %d\nAB  - \u0416%s\nER  - \n".formatted(i, "x".repeat(7990)));
    }
    return Publications.read(file.toString());
  }
}
