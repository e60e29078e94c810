package fr.healthdatahub.affiliation.conflict;

/**
 * Somebody with whom one published.
 *
 * @param who e-mail, ORCID iD, id or name
 * @param year of the latest common publication; 0 when it is not told, which counts as recent
 */
public record Coauthor(String who, int year) {}
