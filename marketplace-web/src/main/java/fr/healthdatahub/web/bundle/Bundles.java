package fr.healthdatahub.web.bundle;

import fr.healthdatahub.challenges.challenge.Challenges;
import fr.healthdatahub.challenges.scoring.Publication;
import fr.healthdatahub.challenges.submission.Submissions;
import fr.healthdatahub.challenges.submission.Submitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/** Publishes bundles with their baselines. */
@ApplicationScoped
public class Bundles {
  @Inject Challenges challenges;
  @Inject Publication publication;
  @Inject Submissions submissions;

  /**
   * Publishes a bundle, or what is missing of one whose publication was cut off. Its baselines are
   * submitted and scored like anybody's predictions.
   */
  public void publish(Bundle bundle) throws IOException {
    if (!challenges.exists(bundle.slug())) {
      publication.publish(bundle.challenge(Instant.now()));
    }
    if (submissions.baselines(bundle.slug()) == bundle.baselines().size()) {
      return;
    }
    for (Bundle.Baseline baseline : bundle.baselines()) {
      Submitter organiser = Submitter.baseline(baseline.label(), "bundle-" + baseline.file());
      try (InputStream file = bundle.open(baseline.file())) {
        submissions.submit(bundle.slug(), organiser, baseline.file(), file);
      }
    }
  }
}
