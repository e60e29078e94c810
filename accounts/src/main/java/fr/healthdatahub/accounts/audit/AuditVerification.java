package fr.healthdatahub.accounts.audit;

import java.util.OptionalLong;

/**
 * The result of walking the chain.
 *
 * @param checked how many entries were read
 * @param firstAltered the first entry that is missing, altered or surplus; empty when all are sound
 */
public record AuditVerification(long checked, OptionalLong firstAltered) {
  /** Whether every entry is as it was written. */
  public boolean sound() {
    return firstAltered.isEmpty();
  }
}
