package fr.healthdatahub.web.platform;

/** The portal serves: the moment for work that nobody needs to wait for. */
public record PortalStarted() {}
