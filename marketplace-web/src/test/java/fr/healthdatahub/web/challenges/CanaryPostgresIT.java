package fr.healthdatahub.web.challenges;

import fr.healthdatahub.web.portal.Database;
import fr.healthdatahub.web.portal.Portal;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;

class CanaryPostgresIT extends CanaryContract {
  private final EmbeddedPostgres server = EmbeddedPostgres.builder().start();

  CanaryPostgresIT() throws IOException {}

  @Override
  Portal start(Path home) {
    return Portal.start(home, Map.of(), "--db", url());
  }

  @Override
  Database database(Path home) {
    return Database.at(url());
  }

  private String url() {
    return server.getJdbcUrl("postgres", "postgres");
  }

  @AfterAll
  void stop() throws IOException {
    server.close();
  }
}
