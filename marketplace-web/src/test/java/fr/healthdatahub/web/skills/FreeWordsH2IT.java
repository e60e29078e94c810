package fr.healthdatahub.web.skills;

import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.SharedPortal;

class FreeWordsH2IT extends FreeWordsContract {
  @Override
  Portal portal() {
    return SharedPortal.onH2();
  }
}
