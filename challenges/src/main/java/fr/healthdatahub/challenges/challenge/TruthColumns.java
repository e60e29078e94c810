package fr.healthdatahub.challenges.challenge;

/**
 * Which columns of the truth file hold what: a label, or, for survival, a time and an event. What
 * does not apply is null.
 */
public record TruthColumns(String label, String time, String event) {}
