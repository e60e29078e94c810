package fr.healthdatahub.challenges.submission;

/** A submission is being erased; whoever holds rows of it removes them in this transaction. */
public record SubmissionErased(String submissionId) {}
