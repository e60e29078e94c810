package fr.healthdatahub.benchmarks.peer;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The peer's application: one resource. */
@ApplicationPath("/")
public class PeerApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(BytesResource.class);
  }
}
