package fr.healthdatahub.accounts.audit;

import java.time.Instant;
import java.util.Map;

/**
 * What somebody did.
 *
 * @param sequence the place in the chain, from 1
 * @param happenedAt when
 * @param actorId the person, or null when the Hub itself acted
 * @param action what was done, as a stable word such as {@code role-granted}
 * @param subject what it was done to, such as a person's or a challenge's id
 * @param details further facts by name
 * @param hash the SHA-256 of the entry before and of this one, in hexadecimal
 */
public record AuditEntry(
    long sequence,
    Instant happenedAt,
    String actorId,
    String action,
    String subject,
    Map<String, String> details,
    String hash) {}
