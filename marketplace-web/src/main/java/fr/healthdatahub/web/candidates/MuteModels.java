package fr.healthdatahub.web.candidates;

import fr.healthdatahub.affiliation.contact.MuteView;
import fr.healthdatahub.affiliation.institution.InstitutionView;
import fr.healthdatahub.affiliation.institution.Institutions;
import fr.healthdatahub.openapi.model.Mute;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whom researchers muted, in the contract's words. */
@ApplicationScoped
class MuteModels {
  @Inject Institutions institutions;

  Mute mute(MuteView view) {
    return new Mute()
        .id(view.id())
        .institution(
            institutions.find(view.institutionId()).map(InstitutionView::name).orElse(null))
        .createdAt(ProposalModels.utc(view.createdAt()));
  }
}
