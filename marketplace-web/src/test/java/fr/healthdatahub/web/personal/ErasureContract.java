package fr.healthdatahub.web.personal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.sdk.Hub;
import fr.healthdatahub.sdk.HubException;
import fr.healthdatahub.sdk.ResearcherSearch;
import fr.healthdatahub.sdk.Token;
import fr.healthdatahub.sdk.model.AccountExport;
import fr.healthdatahub.sdk.model.LeaderboardEntry;
import fr.healthdatahub.web.portal.Await;
import fr.healthdatahub.web.portal.Database;
import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.RawHttp;
import fr.healthdatahub.web.portal.Visitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody takes their data along and deletes their account, on either database. */
abstract class ErasureContract {
  @TempDir Path folder;

  abstract Portal portal();

  /** The e-mail address of an account that nobody else needs. */
  abstract String email();

  /** Its name. */
  abstract String displayName();

  /** What the database holds afterwards; the portal may have stopped. */
  abstract Database afterwards();

  @Test
  @DisplayName(
      "S27 an erased account leaves its id in a sound audit, and nothing else: no row, no file,"
          + " no entry of index or board, no token")
  void erasedAccountLeavesNothing() throws IOException {
    Leaver leaver = new Leaver(portal(), email());
    String id = leaver.hub().me().getId();
    leaver.leaveTraces(folder);
    exportsEverything(leaver);
    try (Hub visitor = Hub.connect(portal().url().toString(), Token.none())) {
      assertEquals(1, found(visitor));
      assertTrue(onBoard(visitor));

      tokenAloneErasesNobody(leaver.hub().token().secret());
      assertThrows(
          HubException.Unauthenticated.class,
          () -> leaver.hub().myAccount().erase("not the password"));
      leaver.hub().myAccount().erase(Portal.PASSWORD);

      assertThrows(HubException.Unauthenticated.class, leaver.hub()::me);
      assertThrows(
          HubException.Unauthenticated.class, () -> Leaver.signIn(portal(), email()).close());
      assertEquals(0, found(visitor));
      assertFalse(onBoard(visitor));
    }
    Await.until("the files to go", () -> leaver.files().noneMatch(Files::exists));
    auditIsSound();
    Database database = afterwards();
    for (String secret : List.of(email(), displayName(), Leaver.PROFILE_NAME)) {
      assertEquals(List.of(), cells(database, secret), secret);
      assertEquals(List.of(), files(secret), secret);
    }
    assertEquals(
        List.of("accounts.audit_row", "jobs.scheduled_tasks"),
        cells(database, id).stream().map(cell -> cell.split("\t")[0]).distinct().sorted().toList());
    assertEquals(
        List.of(id),
        database.rows(
            "select subject from accounts.audit_row where action = 'account-erased'"
                + " and actor_id = ?",
            id));
  }

  private static void exportsEverything(Leaver leaver) {
    AccountExport all = leaver.hub().myAccount().export();
    assertEquals(leaver.hub().me().getEmail(), all.getAccount().getEmail());
    assertEquals(leaver.submissionId(), all.getSubmissions().get(0).getId());
    assertFalse(all.getSubmissions().get(0).getPublicScores().isEmpty());
    assertTrue(
        all.getParticipations().stream().anyMatch(one -> one.getChallenge().equals(Leaver.SLUG)));
    assertEquals(1, all.getGenerations().size());
    assertEquals(Leaver.PROFILE_NAME, all.getResearcher().getResearcher().getProfile().getName());
    assertEquals(leaver.demandId(), all.getDemands().get(0).getId());
    assertTrue(all.getTokens().stream().allMatch(token -> token.getSecret() == null));
    assertTrue(
        all.getAudit().stream()
            .anyMatch(line -> line.getByMe() && line.getAction().equals("token-issued")));
  }

  private void tokenAloneErasesNobody(String secret) {
    RawHttp.Answer answer =
        RawHttp.to(portal()).send("DELETE /api/v1/me HTTP/1.1\r\nAuthorization: Bearer " + secret);
    assertEquals(403, answer.status(), answer::toString);
    assertTrue(answer.body().contains("password-required"), answer::body);
  }

  private static long found(Hub visitor) {
    return visitor.researchers(ResearcherSearch.ALL.withWords(Leaver.PROFILE_NAME)).stream()
        .count();
  }

  private boolean onBoard(Hub visitor) {
    return visitor.challenge(Leaver.SLUG).leaderboard().stream()
        .map(LeaderboardEntry::getParticipant)
        .anyMatch(displayName()::equals);
  }

  /** As an administrator finds out: by the button of the page. */
  private void auditIsSound() {
    Visitor administrator = new Visitor(RawHttp.to(portal()));
    administrator.signIn("admin@demo.hub", Portal.PASSWORD);
    RawHttp.Answer answer =
        administrator.send(administrator.form("/en/administration/audit", "verify"));
    assertTrue(answer.body().contains("entries are as they were written"), answer::body);
  }

  /** Every cell of every table that holds a text: table, column and value. */
  private static List<String> cells(Database database, String text) {
    List<String> cells = new ArrayList<>();
    for (String row :
        database.rows(
            "select table_schema, table_name, column_name from information_schema.columns where"
                + " lower(table_schema) in ('accounts', 'challenges', 'affiliation', 'samples',"
                + " 'jobs')")) {
      String[] at = row.split("\t");
      String table = at[0] + "." + at[1];
      database
          .rows(
              "select \""
                  + at[2]
                  + "\" from "
                  + table
                  + " where lower(cast(\""
                  + at[2]
                  + "\" as varchar)) like ?",
              "%" + text.toLowerCase(Locale.ROOT) + "%")
          .forEach(value -> cells.add(table + "\t" + at[2] + "\t" + value));
    }
    return cells;
  }

  /** Files of the home that hold a text; the database was asked for itself. */
  private List<String> files(String text) throws IOException {
    byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
    List<String> found = new ArrayList<>();
    for (String name : List.of("files", "samples", "outbox", "candidates", "logs")) {
      Path held = portal().home().resolve(name);
      if (Files.exists(held)) {
        try (Stream<Path> all = Files.walk(held)) {
          all.filter(Files::isRegularFile)
              .filter(file -> holds(file, wanted))
              .forEach(file -> found.add(file.toString()));
        }
      }
    }
    return found;
  }

  private static boolean holds(Path file, byte[] wanted) {
    try {
      String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
      return bytes.contains(new String(wanted, StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      return false; // A job removed it while it was looked for.
    }
  }
}
