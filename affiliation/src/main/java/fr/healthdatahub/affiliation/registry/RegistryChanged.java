package fr.healthdatahub.affiliation.registry;

/** Researchers, consents or demands changed; observers run after the commit. */
public record RegistryChanged() {}
