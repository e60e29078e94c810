package fr.healthdatahub.web.demo;

import fr.healthdatahub.accounts.person.People;
import fr.healthdatahub.accounts.person.PersonView;
import fr.healthdatahub.accounts.role.Role;
import fr.healthdatahub.accounts.role.Roles;
import fr.healthdatahub.challenges.challenge.Challenges;
import fr.healthdatahub.challenges.problem.ChallengesProblem;
import fr.healthdatahub.challenges.submission.Submissions;
import fr.healthdatahub.challenges.submission.Submitter;
import fr.healthdatahub.demo.DemoChallenges;
import fr.healthdatahub.web.bundle.Bundle;
import fr.healthdatahub.web.bundle.Bundles;
import fr.healthdatahub.web.platform.PortalStarted;
import fr.healthdatahub.web.platform.PortalStarting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Demo accounts and challenges, through the same services that everybody uses: the baselines and
 * the rival's predictions are submitted and scored like any others.
 */
@ApplicationScoped
public class DemoContent {
  private static final Map<String, String> NAMES =
      Map.of(
          "participant", "Rive Gauche Data",
          "rival", "Atelier Curie",
          "organiser", "Organisation des challenges",
          "officer", "Agente du Hub",
          "admin", "Administration");
  private static final Set<String> ENGLISH = Set.of("participant");

  @Inject People people;
  @Inject Roles roles;
  @Inject Challenges challenges;
  @Inject Bundles bundles;
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
    String participant = known("participant");
    String rival = known("rival");
    String organiser = known("organiser");
    roles.grantAtSetUp(known("officer"), Role.HUB_OFFICER);
    roles.grantAtSetUp(known("admin"), Role.ADMINISTRATOR);
    try {
      for (String slug : DemoChallenges.slugs()) {
        if (!complete(slug, rival)) {
          Bundle bundle = Bundle.read(name -> DemoChallenges.open(slug, name));
          bundles.publish(bundle);
          challenges.appoint(slug, organiser, null);
          challenges.acceptRules(slug, participant);
          challenges.acceptRules(slug, rival);
          submit(bundle, rival);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Makes sure that every account has the password of this start. It follows the start of the
   * portal, because five checks of a password cost a second and rarely change anything.
   */
  void renewPasswords(@ObservesAsync PortalStarted started) {
    if (wanted && password.isPresent()) {
      NAMES.keySet().forEach(this::register);
    }
  }

  private String known(String name) {
    return people
        .findByEmail(address(name))
        .filter(PersonView::confirmed)
        .map(PersonView::id)
        .orElseGet(() -> register(name));
  }

  private String register(String name) {
    return people.registerConfirmed(
        address(name),
        NAMES.get(name),
        password.orElseThrow(),
        ENGLISH.contains(name) ? Locale.ENGLISH : Locale.FRENCH);
  }

  private static String address(String name) {
    return name + "@demo.hub";
  }

  /** The rival's submission is the last step: where it is, all before it is, also after a cut. */
  private boolean complete(String slug, String rival) {
    return challenges.exists(slug)
        && !submissions.list(slug, rival, null, null, 1).items().isEmpty();
  }

  private void submit(Bundle bundle, String rival) throws IOException {
    try (InputStream file = bundle.open(bundle.text("rival"))) {
      submissions.submit(bundle.slug(), Submitter.person(rival, "demo"), "rival.csv", file);
    } catch (ChallengesProblem closed) {
      // A demo that was left alone past its closing day keeps the board that it has.
      if (closed.kind() != ChallengesProblem.Kind.CONFLICT) {
        throw closed;
      }
    }
  }
}
