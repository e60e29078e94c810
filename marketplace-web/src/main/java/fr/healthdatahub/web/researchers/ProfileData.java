package fr.healthdatahub.web.researchers;

import fr.healthdatahub.affiliation.demand.Demands;
import fr.healthdatahub.affiliation.researcher.Researchers;
import fr.healthdatahub.openapi.model.AccountExport;
import fr.healthdatahub.web.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;

/** What the registry holds of a person: their profile with all that belongs to it. */
@ApplicationScoped
public class ProfileData implements PersonalData {
  @Inject Researchers researchers;
  @Inject Demands demands;
  @Inject ResearcherExports exports;

  @Override
  public void export(String personId, Locale locale, AccountExport export) {
    researchers.ofPerson(personId).ifPresent(mine -> export.researcher(exports.of(mine, locale)));
  }

  @Override
  public void erase(String personId) {
    // Demands first: the registry, which only researchers change, is locked last.
    demands.erase(personId);
    researchers.erase(personId);
  }
}
