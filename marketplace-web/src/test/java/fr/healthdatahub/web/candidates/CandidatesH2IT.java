package fr.healthdatahub.web.candidates;

import fr.healthdatahub.web.portal.Database;
import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.SharedPortal;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;

class CandidatesH2IT extends CandidatesContract {
  private Portal portal;

  @Override
  Portal portal() {
    return portal;
  }

  /** The embedded database belongs to one process: the rows are written between two lives. */
  @Override
  void write(Consumer<Database> rows) {
    Path home = SharedPortal.newHome("candidates");
    Portal.start(home, Map.of()).stop();
    rows.accept(Database.inHome(home));
    portal = Portal.start(home, Map.of());
  }

  @AfterAll
  void stop() {
    portal.close();
  }
}
