package fr.healthdatahub.web.candidates;

import fr.healthdatahub.affiliation.contact.Mutes;
import fr.healthdatahub.affiliation.contact.Proposals;
import fr.healthdatahub.affiliation.researcher.ResearcherView;
import fr.healthdatahub.affiliation.researcher.Researchers;
import fr.healthdatahub.openapi.model.AccountExport;
import fr.healthdatahub.web.candidates.ProposalCards.Eyes;
import fr.healthdatahub.web.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a person was asked as a researcher, and from whom they want no more. */
@ApplicationScoped
public class ProposalData implements PersonalData {
  @Inject Researchers researchers;
  @Inject Proposals proposals;
  @Inject ProposalCards cards;
  @Inject Mutes mutes;
  @Inject MuteModels models;

  @Override
  public void export(String personId, Locale locale, AccountExport export) {
    Optional<String> id = researchers.ofPerson(personId).map(ResearcherView::id);
    export
        .proposals(
            cards.of(id.map(proposals::ofResearcher).orElse(List.of()), Eyes.RESEARCHER).stream()
                .map(card -> ProposalModels.proposal(card, Eyes.RESEARCHER))
                .toList())
        .mutes(id.map(mutes::of).orElse(List.of()).stream().map(models::mute).toList());
  }

  /** They go with the profile. */
  @Override
  public void erase(String personId) {}
}
