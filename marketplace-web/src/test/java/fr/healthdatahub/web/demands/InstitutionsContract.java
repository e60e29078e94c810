package fr.healthdatahub.web.demands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.sdk.DemandHandle;
import fr.healthdatahub.sdk.Hub;
import fr.healthdatahub.sdk.HubException;
import fr.healthdatahub.sdk.model.AlikeInstitution;
import fr.healthdatahub.sdk.model.Institution;
import fr.healthdatahub.sdk.model.ReviewedInstitution;
import fr.healthdatahub.web.portal.Portal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Institutions that officers keep in order, through the SDK, on either database. */
abstract class InstitutionsContract {
  private static final List<String> SCOPES =
      List.of("affiliation:read", "affiliation:write", "affiliation:match");

  private final String mark = "Q" + UUID.randomUUID().toString().substring(0, 8);
  private Hub owner;
  private Hub officer;
  private Institution first;
  private Institution second;

  abstract Portal portal();

  @BeforeEach
  void nameTwo() {
    owner = as("participant@demo.hub");
    officer = as("officer@demo.hub");
    first = named("Musée " + mark);
    second = named(mark + " (musée)");
  }

  @Test
  void likelyOnesAreListedWithReasonsAndJoined() {
    ReviewedInstitution row = row(first);
    assertEquals(List.of(0, 1), List.of(row.getProfiles(), row.getDemands()));
    assertEquals(second.getId(), row.getAlike().get(0).getId());
    assertEquals(AlikeInstitution.WhyEnum.SAME_WORDS, row.getAlike().get(0).getWhy());
    officer.institutions().unify(second.getId(), first.getId());
    assertEquals(2, row(first).getDemands());
    assertEquals(List.of(), row(first).getAlike());
  }

  @Test
  void cityAndRorAreKeptOnce() {
    String ror = "https://ror.org/00pg5jh14";
    Institution kept = officer.institutions().describe(first.getId(), ror, "Paris");
    assertEquals(List.of("00pg5jh14", "Paris"), List.of(kept.getRor(), kept.getCity()));
    assertEquals(
        "institution-ror-taken",
        outcome(() -> officer.institutions().describe(second.getId(), ror, null)));
    assertEquals(
        "institution-ror",
        outcome(() -> officer.institutions().describe(second.getId(), "none", null)));
    officer.institutions().describe(first.getId(), null, null);
    assertThrows(HubException.Forbidden.class, () -> owner.institutions().review(mark));
  }

  @Test
  void demandsOfWhoHasNoAddressOfTheInstitutionAreUnproven() {
    DemandHandle stated = owner.stateDemand(DemandExample.full().institution(first.getName()));
    assertEquals(false, stated.read().getInstitutionProven());
    officer.institutions().describe(first.getId(), null, null, "other.example");
    assertEquals(false, stated.read().getInstitutionProven());
    Institution kept = officer.institutions().describe(first.getId(), null, null, "demo.hub");
    assertEquals("demo.hub", kept.getMailDomain());
    assertEquals(true, stated.read().getInstitutionProven());
    assertEquals(
        "institution-domain",
        outcome(() -> officer.institutions().describe(first.getId(), null, null, "x@demo.hub")));
  }

  @Test
  void ofOfficersAtOnceOneJoinsAndTheOthersAreTold() throws Exception {
    ExecutorService officers = Executors.newFixedThreadPool(6);
    try {
      List<Callable<String>> all = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        all.add(() -> outcome(() -> officer.institutions().unify(first.getId(), second.getId())));
        all.add(() -> outcome(() -> officer.institutions().unify(second.getId(), first.getId())));
      }
      List<String> outcomes = new ArrayList<>();
      for (Future<String> one : officers.invokeAll(all)) {
        outcomes.add(one.get());
      }
      assertEquals(1, outcomes.stream().filter("done"::equals).count(), outcomes::toString);
      assertEquals(5, outcomes.stream().filter("institution-not-found"::equals).count());
    } finally {
      officers.shutdownNow();
    }
  }

  private static String outcome(Runnable step) {
    try {
      step.run();
      return "done";
    } catch (HubException refusal) {
      return refusal.code();
    }
  }

  private ReviewedInstitution row(Institution one) {
    List<ReviewedInstitution> rows = officer.institutions().review(mark);
    assertTrue(!rows.isEmpty(), mark);
    return rows.stream()
        .filter(row -> row.getInstitution().getId().equals(one.getId()))
        .findFirst()
        .orElseThrow();
  }

  private Institution named(String name) {
    owner.stateDemand(DemandExample.full().institution(name));
    return owner.institutions().suggest(mark).stream()
        .filter(one -> one.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Hub as(String email) {
    return Hub.signIn(portal().url().toString(), email, Portal.PASSWORD, "institutions", SCOPES, 1);
  }
}
