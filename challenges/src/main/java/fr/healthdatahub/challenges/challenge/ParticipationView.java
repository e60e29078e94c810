package fr.healthdatahub.challenges.challenge;

/**
 * A challenge in which a person is somebody.
 *
 * @param slug the challenge's name
 */
public record ParticipationView(String slug, Standing standing) {}
