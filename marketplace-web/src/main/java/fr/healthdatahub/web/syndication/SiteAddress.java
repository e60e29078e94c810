package fr.healthdatahub.web.syndication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whole addresses of pages, for readers that are not on the site. */
@ApplicationScoped
class SiteAddress {
  @Inject
  @ConfigProperty(name = "hub.base-url")
  String base;

  String of(String path) {
    return base + path;
  }
}
