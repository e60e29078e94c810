package fr.healthdatahub.web.platform;

/** The database is migrated and nothing is served yet: the moment for first content. */
public record PortalStarting() {}
