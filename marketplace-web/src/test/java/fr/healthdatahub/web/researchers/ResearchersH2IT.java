package fr.healthdatahub.web.researchers;

import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.SharedPortal;

class ResearchersH2IT extends ResearchersContract {
  @Override
  Portal portal() {
    return SharedPortal.onH2();
  }
}
