package fr.healthdatahub.web.bundle;

import fr.healthdatahub.accounts.person.People;
import fr.healthdatahub.accounts.person.PersonView;
import fr.healthdatahub.challenges.challenge.Challenges;
import fr.healthdatahub.web.platform.PortalStarting;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Publishes the challenges that an operator laid into the folder {@code bundles/} of the home, each
 * once. A bundle that cannot be published is named in the log, and the portal starts without it.
 */
@ApplicationScoped
public class HomeBundles {
  private static final Logger LOG = Logger.getLogger(HomeBundles.class.getName());

  /** After accounts that another observer of the same event makes. */
  private static final int LATE = jakarta.interceptor.Interceptor.Priority.APPLICATION + 1000;

  @Inject Bundles bundles;
  @Inject Challenges challenges;
  @Inject People people;

  @Inject
  @ConfigProperty(name = "hub.home")
  String home;

  void publish(@Observes @Priority(LATE) PortalStarting starting) {
    for (Path folder : folders()) {
      try {
        publish(Bundle.read(name -> open(folder, name)));
      } catch (IOException | RuntimeException | StackOverflowError e) {
        LOG.log(Level.WARNING, e, () -> "The challenge in " + folder + " was not published");
      }
    }
  }

  private void publish(Bundle bundle) throws IOException {
    boolean known = challenges.exists(bundle.slug());
    bundles.publish(bundle);
    for (String email : bundle.organisers()) {
      people
          .findByEmail(email)
          .filter(PersonView::confirmed)
          .ifPresent(person -> challenges.appoint(bundle.slug(), person.id(), null));
    }
    if (!known) {
      LOG.info(() -> "Published " + bundle.slug() + "; its bundle, with the labels, may go now");
    }
  }

  /** Opens a regular file of the folder; a link may lead anywhere and is not followed. */
  private static InputStream open(Path folder, String name) throws IOException {
    Path file = folder.resolve(name);
    Path real = file.toRealPath();
    if (!real.equals(folder.toRealPath().resolve(name).normalize()) || !Files.isRegularFile(real)) {
      throw new IOException(name + " is not a file of the bundle");
    }
    return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
  }

  private List<Path> folders() {
    Path all = Path.of(home).resolve("bundles");
    if (!Files.isDirectory(all)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(all)) {
      return entries.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
