package fr.healthdatahub.accounts.token;

import java.time.Instant;
import java.util.Set;

/**
 * Who a token stands for, and for what.
 *
 * @param personId the token's person
 * @param scopes what it may do
 * @param tokenId the token, as listed and revoked by {@link Tokens}
 * @param expiresAt when it stops working
 */
public record TokenIdentity(
    String personId, Set<Scope> scopes, String tokenId, Instant expiresAt) {}
