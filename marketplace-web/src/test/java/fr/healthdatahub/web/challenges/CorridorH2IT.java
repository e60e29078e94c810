package fr.healthdatahub.web.challenges;

import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.SharedPortal;

class CorridorH2IT extends CorridorContract {
  @Override
  Portal portal() {
    return SharedPortal.onH2();
  }
}
