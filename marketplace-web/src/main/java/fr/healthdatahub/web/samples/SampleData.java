package fr.healthdatahub.web.samples;

import fr.healthdatahub.openapi.model.AccountExport;
import fr.healthdatahub.samples.generation.Generations;
import fr.healthdatahub.web.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;

/** What samples hold of a person: what they had generated. */
@ApplicationScoped
public class SampleData implements PersonalData {
  @Inject Generations generations;

  @Override
  public void export(String personId, Locale locale, AccountExport export) {
    export.generations(
        generations.all(personId).stream()
            .map(view -> SampleModels.generation(view, locale))
            .toList());
  }

  @Override
  public void erase(String personId) {
    generations.erase(personId);
  }
}
