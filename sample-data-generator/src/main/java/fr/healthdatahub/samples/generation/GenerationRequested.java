package fr.healthdatahub.samples.generation;

/** A sample waits for being generated; observers run in the transaction, or after it. */
public record GenerationRequested(String generationId) {}
