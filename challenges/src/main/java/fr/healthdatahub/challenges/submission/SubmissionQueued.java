package fr.healthdatahub.challenges.submission;

/** A submission waits for its score; observers run after the commit. */
public record SubmissionQueued(String submissionId) {}
