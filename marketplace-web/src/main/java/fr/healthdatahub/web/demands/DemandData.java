package fr.healthdatahub.web.demands;

import fr.healthdatahub.affiliation.demand.Demands;
import fr.healthdatahub.openapi.model.AccountExport;
import fr.healthdatahub.web.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;

/** The demands that a person stated, with the proposals for them. */
@ApplicationScoped
public class DemandData implements PersonalData {
  @Inject Demands demands;

  @Override
  public void export(String personId, Locale locale, AccountExport export) {
    export.demands(
        demands.of(personId).stream()
            .map(one -> DemandModels.demand(one, true, true, locale))
            .toList());
  }

  @Override
  public void erase(String personId) {
    demands.erase(personId);
  }
}
