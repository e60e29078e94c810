package fr.healthdatahub.challenges.submission;

/** A valid file of predictions, already on the disk. */
record SubmittedFile(String name, String sha256, long bytes, int rows) {}
