package fr.healthdatahub.web.demands;

import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.SharedPortal;

class InstitutionsH2IT extends InstitutionsContract {
  @Override
  Portal portal() {
    return SharedPortal.onH2();
  }
}
