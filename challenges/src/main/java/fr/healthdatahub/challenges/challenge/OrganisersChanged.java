package fr.healthdatahub.challenges.challenge;

/**
 * A person became an organiser of a challenge, or no longer is one; told in the same transaction.
 *
 * @param actorId who decided, or null while the Hub is set up
 */
public record OrganisersChanged(
    String challengeId, String personId, String actorId, boolean organiser) {}
