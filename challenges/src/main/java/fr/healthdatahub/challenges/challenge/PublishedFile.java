package fr.healthdatahub.challenges.challenge;

/** A file that participants download: training data, test features, a sample submission. */
public record PublishedFile(
    String name, String kind, Bilingual description, long bytes, String sha256) {}
