package fr.healthdatahub.accounts.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.accounts.AccountsTest;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditTest extends AccountsTest {
  private static final long ROWS = 5;
  private Audit audit;

  @BeforeEach
  void fiveEntries() {
    accounts.update("delete from accounts.audit_row");
    accounts.update(
        "update accounts.audit_head set sequence_number = 0, hash = '" + "0".repeat(64) + "'");
    audit = accounts.get(Audit.class);
    for (int i = 1; i <= ROWS; i++) {
      audit.record("actor", "labels-read", "challenge-" + i, Map.of("submission", "s" + i));
    }
  }

  @Test
  @DisplayName("S24 an untouched chain is sound")
  void untouchedChainIsSound() {
    assertEquals(new AuditVerification(ROWS, OptionalLong.empty()), audit.verify());
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("S24 any altered column is found, at its row")
  @CsvSource({
    "actor_id, 'other'",
    "action, 'labels-seen'",
    "subject, 'challenge-4'",
    "details, '{}'",
    "previous_hash, '00'",
    "hash, '00'",
    "happened_at, timestamp with time zone '2020-01-01 00:00:00+00'",
  })
  void findsAlteredColumn(String column, String value) {
    String quoted = value.contains("timestamp") ? value : "'" + value + "'";
    accounts.update(
        "update accounts.audit_row set " + column + " = " + quoted + " where sequence_number = 3");
    assertEquals(OptionalLong.of(3), audit.verify().firstAltered());
  }

  @Test
  @DisplayName("S24 a removed row is found, in the middle and at the end")
  void findsRemovedRows() {
    accounts.update("delete from accounts.audit_row where sequence_number = 5");
    assertEquals(OptionalLong.of(5), audit.verify().firstAltered());
    accounts.update("delete from accounts.audit_row where sequence_number = 2");
    assertEquals(OptionalLong.of(2), audit.verify().firstAltered());
  }

  @Test
  @DisplayName("S24 a chain that was rewritten as a whole differs from an anchor kept elsewhere")
  void findsRewrittenChain() {
    AuditAnchor anchor = audit.anchor();
    assertTrue(audit.verify(anchor).sound());
    accounts.update("delete from accounts.audit_row");
    accounts.update(
        "update accounts.audit_head set sequence_number = 0, hash = '" + "0".repeat(64) + "'");
    for (int i = 1; i <= ROWS; i++) {
      audit.record("actor", "something-else", "challenge-" + i, Map.of());
    }
    assertTrue(audit.verify().sound());
    assertFalse(audit.verify(anchor).sound());
  }

  @Test
  @DisplayName("S24 entries written at once form one chain")
  void concurrentEntriesFormOneChain() throws Exception {
    atOnce(
        8,
        () -> {
          for (int i = 0; i < 10; i++) {
            audit.record(null, "written-at-once", "x", Map.of());
          }
          return null;
        });
    assertEquals(new AuditVerification(ROWS + 80, OptionalLong.empty()), audit.verify());
  }

  @Test
  void pagesFromTheNewest() {
    List<AuditEntry> first = audit.page(OptionalLong.empty(), 2);
    List<AuditEntry> second = audit.page(OptionalLong.of(first.get(1).sequence()), 2);
    assertEquals(List.of(5L, 4L), first.stream().map(AuditEntry::sequence).toList());
    assertEquals(List.of(3L, 2L), second.stream().map(AuditEntry::sequence).toList());
    assertEquals(Map.of("submission", "s5"), first.get(0).details());
  }

  @Test
  void findsWhatAPersonDid() {
    audit.record("somebody", "token-issued", "t", Map.of());
    audit.record(null, "role-granted", "somebody", Map.of());
    assertEquals(2, audit.of("somebody").size());
  }
}
