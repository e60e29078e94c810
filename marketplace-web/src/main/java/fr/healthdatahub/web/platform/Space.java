package fr.healthdatahub.web.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.File;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether the home's disk has space for more. Writing stops while there is still some left, because
 * a database that cannot end what it began closes itself.
 */
@ApplicationScoped
public class Space {
  @Inject
  @ConfigProperty(name = "hub.home", defaultValue = ".hub")
  String home;

  /** Bytes that stay free for what is under way. */
  @Inject
  @ConfigProperty(name = "hub.disk.reserve", defaultValue = "67108864")
  long reserve;

  boolean isShort() {
    return new File(home).getUsableSpace() < reserve;
  }
}
