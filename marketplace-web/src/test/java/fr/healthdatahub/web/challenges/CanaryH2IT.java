package fr.healthdatahub.web.challenges;

import fr.healthdatahub.web.portal.Database;
import fr.healthdatahub.web.portal.Portal;
import java.nio.file.Path;
import java.util.Map;

class CanaryH2IT extends CanaryContract {
  @Override
  Portal start(Path home) {
    return Portal.start(home, Map.of());
  }

  @Override
  Database database(Path home) {
    return Database.inHome(home);
  }
}
