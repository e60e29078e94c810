package fr.healthdatahub.web.cli;

import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.SharedPortal;

class RegistryCliPostgresIT extends RegistryCliContract {
  @Override
  Portal portal() {
    return SharedPortal.onPostgres();
  }
}
