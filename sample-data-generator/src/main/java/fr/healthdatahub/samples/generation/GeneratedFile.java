package fr.healthdatahub.samples.generation;

/**
 * A file of a generated sample.
 *
 * @param rows of a table; null for other files
 */
public record GeneratedFile(String name, long bytes, Long rows, String sha256) {}
