package fr.healthdatahub.challenges.submission;

import fr.healthdatahub.challenges.file.FileStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Stored files that no row names: of requests that were refused or cut off after their storing. */
@ApplicationScoped
@Transactional
public class Orphans {
  /** The row of a file that is younger may still be on its way. */
  private static final Duration YOUNG = Duration.ofHours(1);

  private final Clock clock = Clock.systemUTC();
  @Inject FileStore files;
  @Inject SubmissionRepository submissions;

  /** Removes those that are older than an hour; answers how many went. */
  public int sweep() throws IOException {
    Instant old = clock.instant().minus(YOUNG);
    Set<String> named = new HashSet<>(submissions.namedFiles());
    int removed = 0;
    for (String sha256 : files.storedBefore(old)) {
      if (!named.contains(sha256) && files.removeUnless(submissions::namesFile, sha256, old)) {
        removed++;
      }
    }
    return removed;
  }

  /** Removes the file of a refused request, unless others need it. */
  void remove(String sha256) throws IOException {
    files.removeUnless(submissions::namesFile, sha256, Instant.MAX);
  }
}
