package fr.healthdatahub.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whole addresses of pages, for readers that are not on the site. */
@ApplicationScoped
public class SiteAddress {
  @Inject
  @ConfigProperty(name = "hub.base-url")
  String base;

  /** The address of a path, which begins with a slash; of the site itself, where it is empty. */
  public String of(String path) {
    return base + path;
  }
}
