package fr.healthdatahub.web.researchers;

import fr.healthdatahub.accounts.person.People;
import fr.healthdatahub.affiliation.consent.Consents;
import fr.healthdatahub.affiliation.researcher.EvidenceList;
import fr.healthdatahub.affiliation.researcher.ResearcherView;
import fr.healthdatahub.affiliation.researcher.ViewingEntry;
import fr.healthdatahub.affiliation.researcher.Viewings;
import fr.healthdatahub.openapi.model.AccountExport;
import fr.healthdatahub.openapi.model.ResearcherExport;
import fr.healthdatahub.openapi.model.Viewing;
import fr.healthdatahub.web.candidates.ProposalData;
import fr.healthdatahub.web.demands.DemandData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All that affiliation knows about somebody, for themselves. */
@ApplicationScoped
class ResearcherExports {
  @Inject Consents consents;
  @Inject EvidenceList evidence;
  @Inject Viewings viewings;
  @Inject People people;
  @Inject ProposalData proposals;
  @Inject DemandData demands;

  ResearcherExport of(ResearcherView mine, Locale locale) {
    return new ResearcherExport()
        .researcher(ResearcherModels.researcher(mine, consents.holding(mine.id()), locale))
        .otherEmails(mine.profile().otherEmails())
        .consents(consents.history(mine.id()).stream().map(ResearcherModels::consent).toList())
        .evidence(evidence.of(mine.id()).stream().map(ResearcherModels::evidence).toList())
        .viewings(named(viewings.all(mine.id())));
  }

  /** The same with what somebody was asked, whom they muted and what they asked for themselves. */
  ResearcherExport complete(ResearcherView mine, Locale locale) {
    AccountExport parts = new AccountExport();
    proposals.export(mine.personId(), locale, parts);
    demands.export(mine.personId(), locale, parts);
    return of(mine, locale)
        .proposals(parts.getProposals())
        .mutes(parts.getMutes())
        .demands(parts.getDemands());
  }

  /** Who saw somebody lately, by name. */
  List<Viewing> viewings(String researcherId) {
    return named(viewings.of(researcherId));
  }

  private List<Viewing> named(List<ViewingEntry> seen) {
    Map<String, String> names =
        people.names(seen.stream().map(ViewingEntry::viewerId).distinct().toList());
    return seen.stream()
        .map(
            one ->
                new Viewing()
                    .viewer(names.getOrDefault(one.viewerId(), "?"))
                    .kind(Viewing.KindEnum.valueOf(one.kind().name()))
                    .demandId(one.subject())
                    .seenAt(ResearcherModels.utc(one.seenAt())))
        .toList();
  }
}
