package fr.healthdatahub.accounts.session;

/**
 * Who a session's secret stands for.
 *
 * @param personId the signed-in person
 * @param sessionId the session, as listed and ended by {@link Sessions}
 */
public record SessionIdentity(String personId, String sessionId) {}
