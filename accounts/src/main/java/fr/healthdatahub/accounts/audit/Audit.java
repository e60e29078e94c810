package fr.healthdatahub.accounts.audit;

import fr.healthdatahub.accounts.time.AccountsClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Records what changes rights or reads hidden data. Details name ids, never names or addresses of
 * people, so that the record can stay when an account is erased.
 */
@ApplicationScoped
@Transactional
public class Audit {
  private static final int CHUNK = 1000;
  private static final int LARGEST_PAGE = 200;

  @Inject AuditRepository rows;
  @Inject AccountsClock clock;

  /**
   * Appends an entry in the caller's transaction. Until that commits, other writers wait, so call
   * it last.
   *
   * @param actorId the person who acts, or null for the Hub itself
   * @param action a stable word of at most 60 characters, such as {@code labels-read}
   * @param subject what it is done to, at most 200 characters
   * @param details further facts by name
   */
  public void record(String actorId, String action, String subject, Map<String, String> details) {
    AuditHead head = rows.lockHead();
    AuditRow row =
        new AuditRow(head, clock.now(), actorId, action, subject, AuditDetails.format(details));
    rows.add(row);
    head.advanceTo(row);
    rows.flush();
  }

  /**
   * Returns entries from the newest to the oldest.
   *
   * @param cursor the sequence of the last entry of the page before; empty for the first page
   * @param size how many, at most 200
   */
  public List<AuditEntry> page(OptionalLong cursor, int size) {
    int most = Math.max(1, Math.min(size, LARGEST_PAGE));
    return rows.before(cursor.orElse(Long.MAX_VALUE), most).stream().map(AuditRow::entry).toList();
  }

  /** Returns the entries in which a person acted or was acted upon, oldest first. */
  public List<AuditEntry> of(String personId) {
    return rows.of(personId).stream().map(AuditRow::entry).toList();
  }

  /** Returns the end of the chain, to be kept outside the database. */
  public AuditAnchor anchor() {
    AuditHead head = rows.head();
    return new AuditAnchor(head.sequence(), head.hash());
  }

  /** Walks the whole chain and finds the first entry that is not as it was written. */
  public AuditVerification verify() {
    // Locked, so that no entry is added between reading the head and reaching the end.
    AuditHead head = rows.lockHead();
    long sequence = 0;
    String hash = "0".repeat(64);
    for (var chunk = rows.after(0, CHUNK); !chunk.isEmpty(); chunk = rows.after(sequence, CHUNK)) {
      for (AuditRow row : chunk) {
        if (!row.follows(sequence, hash)) {
          return new AuditVerification(sequence, OptionalLong.of(sequence + 1));
        }
        sequence = row.sequence();
        hash = row.hash();
      }
    }
    boolean complete = sequence == head.sequence() && hash.equals(head.hash());
    return new AuditVerification(
        sequence,
        complete ? OptionalLong.empty() : OptionalLong.of(Math.min(sequence, head.sequence()) + 1));
  }

  /**
   * Walks the chain and also compares it with an anchor kept from earlier, which finds even a chain
   * that was rewritten as a whole.
   */
  public AuditVerification verify(AuditAnchor anchor) {
    AuditVerification verification = verify();
    boolean kept =
        anchor.sequence() == 0
            || rows.find(anchor.sequence())
                .map(row -> row.hash().equals(anchor.hash()))
                .orElse(false);
    return kept || !verification.sound()
        ? verification
        : new AuditVerification(verification.checked(), OptionalLong.of(anchor.sequence()));
  }
}
