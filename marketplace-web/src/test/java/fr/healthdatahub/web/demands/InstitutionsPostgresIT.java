package fr.healthdatahub.web.demands;

import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.SharedPortal;

class InstitutionsPostgresIT extends InstitutionsContract {
  @Override
  Portal portal() {
    return SharedPortal.onPostgres();
  }
}
