package fr.healthdatahub.accounts.token;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A token as its person sees it.
 *
 * @param id names the token; not its secret
 * @param name what the person called it
 * @param scopes what it may do
 * @param createdAt when it was issued
 * @param expiresAt when it stops working
 * @param lastUsedAt the last request with it, to a minute
 */
public record TokenView(
    String id,
    String name,
    Set<Scope> scopes,
    Instant createdAt,
    Instant expiresAt,
    Optional<Instant> lastUsedAt) {}
