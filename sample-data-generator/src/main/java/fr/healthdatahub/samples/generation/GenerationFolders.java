package fr.healthdatahub.samples.generation;

import fr.healthdatahub.samples.export.Folders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the files of generations lie: a folder each, in the home. */
@ApplicationScoped
public class GenerationFolders {
  @Inject
  @ConfigProperty(name = "hub.home", defaultValue = ".hub")
  String home;

  /** Bytes of the home's disk that samples leave for everything else. */
  @Inject
  @ConfigProperty(name = "hub.samples.disk-reserve", defaultValue = "1000000000")
  long reserve;

  /** Whether a sample and its ZIP have space. */
  boolean hasSpaceFor(long bytes) {
    return Path.of(home).toFile().getUsableSpace() - 2 * bytes >= reserve;
  }

  Path of(String generationId) {
    return Path.of(home).resolve("samples").resolve(generationId);
  }

  void remove(String generationId) throws IOException {
    Folders.remove(of(generationId));
  }
}
