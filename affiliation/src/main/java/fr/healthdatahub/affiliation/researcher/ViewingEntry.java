package fr.healthdatahub.affiliation.researcher;

import java.time.Instant;

/**
 * Who saw a profile.
 *
 * @param viewerId the account of who saw it
 * @param subject the demand for which it was seen; null for none
 */
public record ViewingEntry(String viewerId, ViewingKind kind, String subject, Instant seenAt) {}
