package fr.healthdatahub.affiliation.candidate;

import fr.healthdatahub.affiliation.conflict.Organisation;
import fr.healthdatahub.affiliation.conflict.Ties;
import fr.healthdatahub.affiliation.demand.DemandDraft;
import fr.healthdatahub.affiliation.demand.DemandView;
import fr.healthdatahub.affiliation.institution.InstitutionView;
import fr.healthdatahub.affiliation.institution.Institutions;
import fr.healthdatahub.affiliation.matching.Demand;
import fr.healthdatahub.affiliation.matching.SkillClaim;
import fr.healthdatahub.affiliation.researcher.Registered;
import fr.healthdatahub.affiliation.researcher.RegistryReader;
import fr.healthdatahub.affiliation.researcher.ResearcherView;
import fr.healthdatahub.affiliation.researcher.Researchers;
import fr.healthdatahub.affiliation.researcher.SkillLevel;
import fr.healthdatahub.affiliation.text.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A demand as matching knows it, with all that binds its owner. */
@ApplicationScoped
class DemandProfile {
  @Inject Institutions institutions;
  @Inject Researchers researchers;
  @Inject RegistryReader registry;
  @Inject Accounts accounts;

  /**
   * A demand.
   *
   * @param openTies what of its ties officers may be told
   */
  record Known(Demand demand, Ties openTies) {}

  Known known(DemandView view) {
    DemandDraft draft = view.draft();
    String email = email(view.ownerId());
    Optional<Registered> owner = owner(view);
    Ties all = owner.map(one -> ExpertProfile.ties(one, email)).orElse(Ties.NONE);
    Ties open = owner.map(ExpertProfile::openTies).orElse(Ties.NONE);
    Demand demand =
        new Demand(
            view.id(),
            draft.title(),
            draft.need(),
            Language.of(view.language(), draft.need()),
            claims(draft.required()),
            claims(draft.desired()),
            ties(view, all, email),
            draft.starts(),
            draft.ends(),
            draft.languages());
    return new Known(demand, ties(view, open, email));
  }

  /** An owner who is a researcher, too, is bound by all that the registry knows of them. */
  private Optional<Registered> owner(DemandView view) {
    return researchers
        .ofPerson(view.ownerId())
        .map(ResearcherView::id)
        .map(id -> registry.of(List.of(id)).get(id));
  }

  private Ties ties(DemandView view, Ties own, String email) {
    List<String> identities = new ArrayList<>(own.identities());
    identities.add(view.ownerId());
    if (email != null) {
      identities.add(email);
    }
    List<Organisation> organisations = new ArrayList<>(own.organisations());
    Optional<InstitutionView> institution = institutions.find(view.institutionId());
    institution.map(ExpertProfile::organisation).ifPresent(organisations::add);
    return new Ties(identities, own.names(), organisations, own.coauthors(), List.of());
  }

  /** The e-mail of an account; null when it is gone. */
  String email(String personId) {
    return accounts.emails(List.of(personId)).get(personId);
  }

  private static List<SkillClaim> claims(List<SkillLevel> skills) {
    return skills.stream().map(one -> new SkillClaim(one.skill(), one.level())).toList();
  }
}
