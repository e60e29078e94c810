package fr.healthdatahub.samples.generation;

/** A generation is being erased with the account of who asked for it; told in that transaction. */
record GenerationErased(String generationId) {}
