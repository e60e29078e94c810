package fr.healthdatahub.web.personal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.web.portal.Await;
import fr.healthdatahub.web.portal.Database;
import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.RawHttp;
import fr.healthdatahub.web.portal.SharedPortal;
import fr.healthdatahub.web.portal.TestPerson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ErasurePostgresIT extends ErasureContract {
  private static final int ROUNDS = 10;
  private static final int UPLOADS = 4;

  private final String name = "Wegloper " + UUID.randomUUID();
  private final TestPerson person = TestPerson.add(name);

  @Override
  Portal portal() {
    return SharedPortal.onPostgres();
  }

  @Override
  String email() {
    return person.email();
  }

  @Override
  String displayName() {
    return name;
  }

  @Override
  Database afterwards() {
    return SharedPortal.postgresDatabase();
  }

  @Test
  @DisplayName("S27 an account may be erased while its submissions are handed in and scored")
  void erasingWhileSubmittingAndScoringFailsNobody()
      throws IOException, InterruptedException, ExecutionException {
    Database database = SharedPortal.postgresDatabase();
    long severe = severe();
    ExecutorService clients = Executors.newFixedThreadPool(UPLOADS);
    for (int round = 0; round < ROUNDS; round++) {
      TestPerson going = TestPerson.add("Going " + round);
      Leaver leaver = new Leaver(portal(), going.email());
      String csv = leaver.predictions(folder);
      String token = leaver.hub().token().secret();
      List<Future<RawHttp.Answer>> uploads = new ArrayList<>();
      for (int i = 0; i < UPLOADS; i++) {
        String blank = "\n".repeat(i);
        uploads.add(clients.submit(() -> submit(token, csv + blank)));
      }
      if (round % 2 == 0) {
        Await.until("something to score", () -> uploads.stream().anyMatch(Future::isDone));
      }
      leaver.hub().myAccount().erase(Portal.PASSWORD);
      for (Future<RawHttp.Answer> upload : uploads) {
        assertTrue(upload.get().status() < 500, upload.get()::toString);
      }
      for (String table : List.of("submission", "participation")) {
        assertEquals(
            "0",
            database.text(
                "select count(*) from challenges." + table + " where person_id = ?", going.id()));
      }
    }
    clients.shutdown();
    Await.until(
        "the end of every job",
        () ->
            database
                .rows(
                    "select 1 from jobs.scheduled_tasks where task_name in ('score-submission',"
                        + " 'remove-erased-files')")
                .isEmpty());
    assertEquals(severe, severe(), "nothing was given up");
  }

  @Test
  @DisplayName("S27 the only administrator stays, with everything")
  void onlyAdministratorStays() {
    Database database = SharedPortal.postgresDatabase();
    TestPerson last = TestPerson.add("Last of all").withRole("ADMINISTRATOR");
    last.hub().stateDemand(Leaver.demand());
    database.update(
        "update accounts.role_grant set role = 'SET_ASIDE' where role = 'ADMINISTRATOR'"
            + " and person_id <> ?",
        last.id());
    try {
      RawHttp.Answer refused =
          RawHttp.to(portal())
              .send("DELETE /api/v1/me HTTP/1.1\r\nAuthorization: " + basic(last.email()));
      assertEquals(409, refused.status(), refused::toString);
      assertTrue(refused.body().contains("last-administrator"), refused::body);
      assertFalse(last.hub().myAccount().export().getDemands().isEmpty());
    } finally {
      database.update(
          "update accounts.role_grant set role = 'ADMINISTRATOR' where role = 'SET_ASIDE'");
    }
    last.hub().myAccount().erase(Portal.PASSWORD);
  }

  private RawHttp.Answer submit(String token, String csv) {
    return RawHttp.to(portal())
        .send(
            "POST /api/v1/challenges/"
                + Leaver.SLUG
                + "/submissions HTTP/1.1\r\nContent-Type: text/csv\r\nIdempotency-Key: "
                + UUID.randomUUID()
                + "\r\nAuthorization: Bearer "
                + token,
            csv.getBytes(StandardCharsets.UTF_8));
  }

  private long severe() {
    return portal().log().lines().filter(line -> line.contains("Gave up scoring")).count();
  }

  private static String basic(String email) {
    byte[] pair = (email + ":" + Portal.PASSWORD).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }
}
