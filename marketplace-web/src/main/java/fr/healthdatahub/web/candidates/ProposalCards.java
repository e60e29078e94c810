package fr.healthdatahub.web.candidates;

import fr.healthdatahub.accounts.audit.Audit;
import fr.healthdatahub.accounts.person.People;
import fr.healthdatahub.accounts.person.PersonView;
import fr.healthdatahub.affiliation.consent.Purpose;
import fr.healthdatahub.affiliation.contact.ProposalView;
import fr.healthdatahub.affiliation.demand.Confidentiality;
import fr.healthdatahub.affiliation.demand.DemandStatus;
import fr.healthdatahub.affiliation.demand.DemandView;
import fr.healthdatahub.affiliation.demand.Demands;
import fr.healthdatahub.affiliation.researcher.Audience;
import fr.healthdatahub.affiliation.researcher.ProfileField;
import fr.healthdatahub.affiliation.researcher.Registered;
import fr.healthdatahub.affiliation.researcher.RegistryReader;
import fr.healthdatahub.affiliation.researcher.ViewingKind;
import fr.healthdatahub.affiliation.researcher.Viewings;
import fr.healthdatahub.web.demands.InstitutionProof;
import fr.healthdatahub.web.identity.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Proposals with the names and addresses that go with them, and only those that who looks may see.
 */
@RequestScoped
class ProposalCards {
  @Inject Demands demands;
  @Inject RegistryReader registry;
  @Inject People people;
  @Inject Caller caller;
  @Inject Viewings viewings;
  @Inject Audit audit;
  @Inject InstitutionProof proof;

  /** Who looks. */
  enum Eyes {
    RESEARCHER,
    OWNER,
    HUB
  }

  /** Somebody's name and address. */
  public record Contact(String name, String email) {}

  /**
   * A proposal.
   *
   * @param demand null when it is confidential and not, or no longer, open to who looks
   * @param matched whether the researcher still agrees to be matched, or agreed to this
   * @param researcherName null when the researcher keeps it, or it is for the researcher
   * @param researcher null before the researcher accepted
   * @param owner null before the researcher accepted
   * @param proven whether the owner is known to speak for the institution; null for none
   */
  public record Card(
      ProposalView view,
      DemandView demand,
      boolean matched,
      String researcherName,
      Contact researcher,
      Contact owner,
      Boolean proven) {}

  List<Card> of(List<ProposalView> views, Eyes eyes) {
    Map<String, Optional<DemandView>> found = new HashMap<>();
    Map<String, Registered> researchers =
        registry.of(views.stream().map(ProposalView::researcherId).distinct().toList());
    List<Card> all =
        views.stream()
            .filter(
                view ->
                    found.computeIfAbsent(view.demandId(), demands::find).isPresent()
                        && researchers.containsKey(view.researcherId()))
            .map(
                view ->
                    card(
                        view,
                        found.get(view.demandId()).orElseThrow(),
                        researchers.get(view.researcherId()),
                        eyes))
            .toList();
    if (eyes == Eyes.HUB) {
      told(all, researchers);
    }
    return all;
  }

  /** An officer reads names that not everybody may: each can read that, by whom and for what. */
  private void told(List<Card> cards, Map<String, Registered> researchers) {
    Map<String, List<String>> seen =
        cards.stream()
            .filter(card -> card.researcherName() != null)
            .map(Card::view)
            .filter(view -> !namedToAll(researchers.get(view.researcherId())))
            .collect(
                Collectors.groupingBy(
                    ProposalView::demandId,
                    Collectors.mapping(ProposalView::researcherId, Collectors.toList())));
    seen.forEach(
        (demandId, ids) -> {
          viewings.note(ids, caller.personId(), ViewingKind.PROPOSED, demandId);
          audit.record(
              caller.personId(),
              "proposals-viewed",
              demandId,
              Map.of("researchers", String.join(" ", ids)));
        });
  }

  private static boolean namedToAll(Registered one) {
    return one.openFor(Purpose.DIRECTORY)
        && one.researcher().opens(ProfileField.NAME, Audience.PUBLIC);
  }

  private Card card(ProposalView view, DemandView demand, Registered researcher, Eyes eyes) {
    boolean agreed = view.status().agreed();
    boolean matched = agreed || researcher.consents().contains(Purpose.MATCHING);
    boolean named =
        eyes == Eyes.HUB
            && matched
            && researcher.researcher().opens(ProfileField.NAME, Audience.HUB);
    String name = researcher.researcher().profile().name();
    return new Card(
        view,
        eyes != Eyes.RESEARCHER || reads(view, demand) ? demand : null,
        matched,
        named || agreed ? name : null,
        agreed && eyes != Eyes.RESEARCHER ? contact(view.personId(), name) : null,
        agreed && eyes != Eyes.OWNER ? contact(demand.ownerId(), null) : null,
        proof.of(demand));
  }

  /** By the proposal itself, or as a researcher of the registry. */
  private static boolean reads(ProposalView view, DemandView demand) {
    boolean anyway =
        demand.status() == DemandStatus.PUBLISHED
            && demand.draft().confidentiality() != Confidentiality.PROPOSED;
    return anyway || view.opens(demand);
  }

  /** Null when the account is gone. */
  private Contact contact(String personId, String name) {
    if (people.names(List.of(personId)).isEmpty()) {
      return null;
    }
    PersonView person = people.get(personId);
    return new Contact(name == null ? person.displayName() : name, person.email());
  }
}
