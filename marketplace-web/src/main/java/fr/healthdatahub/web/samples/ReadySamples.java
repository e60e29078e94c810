package fr.healthdatahub.web.samples;

import fr.healthdatahub.samples.generation.Generations;
import fr.healthdatahub.web.platform.PortalStarted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Has the small samples generated that everybody may download, once the portal serves. */
@ApplicationScoped
public class ReadySamples {
  /** Whether small samples are made ready for everybody. */
  @Inject
  @ConfigProperty(name = "hub.samples.ready", defaultValue = "true")
  boolean wanted;

  @Inject Generations generations;

  void prepare(@ObservesAsync PortalStarted started) {
    if (wanted) {
      generations.prepareReady();
    }
  }
}
