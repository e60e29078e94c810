package fr.healthdatahub.affiliation.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where this node keeps what it derives from the registry. */
@ApplicationScoped
class CandidateSettings {
  /**
   * The home folder, of which {@code candidates} takes the index; it may be removed at any time.
   */
  @Inject
  @ConfigProperty(name = "hub.home", defaultValue = ".hub")
  String home;

  Path folder() {
    return Path.of(home, "candidates");
  }
}
