package fr.healthdatahub.web.candidates;

import fr.healthdatahub.web.portal.Database;
import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.SharedPortal;
import java.util.function.Consumer;

class CandidatesPostgresIT extends CandidatesContract {
  @Override
  Portal portal() {
    return SharedPortal.onPostgres();
  }

  @Override
  void write(Consumer<Database> rows) {
    rows.accept(SharedPortal.postgresDatabase());
  }
}
