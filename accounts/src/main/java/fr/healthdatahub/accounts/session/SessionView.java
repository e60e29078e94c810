package fr.healthdatahub.accounts.session;

import java.time.Instant;

/**
 * A session as its person sees it.
 *
 * @param id names the session; not its secret
 * @param userAgent what the browser called itself, at most 300 characters
 * @param address the network address at sign-in
 * @param createdAt the sign-in
 * @param lastSeenAt the last request, to five minutes
 * @param expiresAt the latest end, however much it is used
 */
public record SessionView(
    String id,
    String userAgent,
    String address,
    Instant createdAt,
    Instant lastSeenAt,
    Instant expiresAt) {}
