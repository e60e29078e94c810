package fr.healthdatahub.web.cli;

import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.SharedPortal;

class RegistryCliH2IT extends RegistryCliContract {
  @Override
  Portal portal() {
    return SharedPortal.onH2();
  }
}
