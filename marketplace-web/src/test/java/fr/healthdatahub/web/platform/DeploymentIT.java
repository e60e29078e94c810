package fr.healthdatahub.web.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.healthdatahub.sdk.Hub;
import fr.healthdatahub.sdk.Token;
import fr.healthdatahub.sdk.model.Challenge;
import fr.healthdatahub.sdk.model.Status;
import fr.healthdatahub.web.portal.Await;
import fr.healthdatahub.web.portal.Participant;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** The WAR alone, on a stock Payara Micro with the H2 that it brings, without the launcher. */
@ArquillianTest
class DeploymentIT {
  private static final Path HOME = Path.of("target/homes/deployed");

  @ArquillianResource URL deployed;

  @Deployment(testable = false)
  static WebArchive hub() throws IOException {
    forget(HOME);
    return ShrinkWrap.create(ZipImporter.class, "ROOT.war")
        .importFrom(new File("target/hub.war"))
        .as(WebArchive.class);
  }

  @Test
  void stockServerServesTheHub() throws Exception {
    String url = "http://127.0.0.1:" + deployed.getPort();
    Participant visitor = Participant.visitor(URI.create(url));
    Await.until("readiness", () -> visitor.get("/api/v1/status").statusCode() == 200);
    Hub hub = Hub.connect(url, Token.none());
    assertEquals(Status.StateEnum.READY, hub.status().getState());
    assertEquals(
        List.of("heart-failure", "breast-cancer", "diabetes"),
        hub.challenges().stream().map(Challenge::getSlug).toList());
  }

  private static void forget(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(one);
        }
      }
    }
  }
}
