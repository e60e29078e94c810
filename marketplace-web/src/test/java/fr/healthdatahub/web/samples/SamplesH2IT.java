package fr.healthdatahub.web.samples;

import fr.healthdatahub.web.portal.Portal;
import fr.healthdatahub.web.portal.SharedPortal;

class SamplesH2IT extends SamplesContract {
  @Override
  Portal portal() {
    return SharedPortal.onH2();
  }
}
