package fr.healthdatahub.affiliation.contact;

import java.time.Instant;

/**
 * A researcher wants no more proposals from somebody.
 *
 * @param ownerId the account of who has the demands
 * @param institutionId theirs; null for none
 */
public record MuteView(String id, String ownerId, String institutionId, Instant createdAt) {}
