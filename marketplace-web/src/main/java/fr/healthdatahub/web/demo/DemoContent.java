package fr.healthdatahub.web.demo;

import fr.healthdatahub.accounts.person.People;
import fr.healthdatahub.accounts.role.Role;
import fr.healthdatahub.accounts.role.Roles;
import fr.healthdatahub.challenges.challenge.Challenges;
import fr.healthdatahub.challenges.problem.ChallengesProblem;
import fr.healthdatahub.challenges.scoring.Publication;
import fr.healthdatahub.challenges.submission.Submissions;
import fr.healthdatahub.challenges.submission.Submitter;
import fr.healthdatahub.demo.DemoChallenges;
import fr.healthdatahub.web.platform.PortalStarting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Demo accounts and challenges, through the same services that everybody uses: the baselines and
 * the rival's predictions are submitted and scored like any others.
 */
@ApplicationScoped
public class DemoContent {
  @Inject People people;
  @Inject Roles roles;
  @Inject Challenges challenges;
  @Inject Publication publication;
  @Inject Submissions submissions;

  @Inject
  @ConfigProperty(name = "hub.demo", defaultValue = "false")
  boolean wanted;

  @Inject
  @ConfigProperty(name = "hub.demo.password")
  Optional<String> password;

  void add(@Observes PortalStarting starting) {
    if (!wanted || password.isEmpty()) {
      return;
    }
    String participant = person("participant", "Rive Gauche Data", Locale.ENGLISH);
    String rival = person("rival", "Atelier Curie", Locale.FRENCH);
    String organiser = person("organiser", "Organisation des challenges", Locale.FRENCH);
    roles.grantAtSetUp(person("officer", "Agente du Hub", Locale.FRENCH), Role.HUB_OFFICER);
    roles.grantAtSetUp(person("admin", "Administration", Locale.FRENCH), Role.ADMINISTRATOR);
    try {
      for (String slug : DemoChallenges.slugs()) {
        if (!complete(slug, rival)) {
          publish(slug);
          challenges.appoint(slug, organiser, null);
          challenges.acceptRules(slug, participant);
          challenges.acceptRules(slug, rival);
          submit(slug, rival);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String person(String name, String displayName, Locale locale) {
    return people.registerConfirmed(
        name + "@demo.hub", displayName, password.orElseThrow(), locale);
  }

  /** The rival's submission is the last step: where it is, all before it is. */
  private boolean complete(String slug, String rival) {
    return challenges.exists(slug)
        && !submissions.list(slug, rival, null, null, 1).items().isEmpty();
  }

  /** Adds what is missing: a first start that was cut off is taken up again. */
  private void publish(String slug) throws IOException {
    DemoBundle bundle = new DemoBundle(slug);
    if (!challenges.exists(slug)) {
      publication.publish(bundle.challenge(Instant.now()));
    }
    for (DemoBundle.Baseline baseline : bundle.baselines()) {
      Submitter organiser = Submitter.baseline(baseline.label(), "demo-" + baseline.file());
      try (InputStream file = bundle.open(baseline.file())) {
        submissions.submit(slug, organiser, baseline.file(), file);
      }
    }
  }

  private void submit(String slug, String rival) throws IOException {
    DemoBundle bundle = new DemoBundle(slug);
    try (InputStream file = bundle.open(bundle.rival())) {
      submissions.submit(slug, Submitter.person(rival, "demo"), "rival.csv", file);
    } catch (ChallengesProblem closed) {
      // A demo that was left alone past its closing day keeps the board that it has.
      if (closed.kind() != ChallengesProblem.Kind.CONFLICT) {
        throw closed;
      }
    }
  }
}
