package fr.healthdatahub.web.researchers;

import fr.healthdatahub.accounts.audit.Audit;
import fr.healthdatahub.affiliation.consent.Purpose;
import fr.healthdatahub.affiliation.directory.Card;
import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.affiliation.researcher.Audience;
import fr.healthdatahub.affiliation.researcher.Registered;
import fr.healthdatahub.affiliation.researcher.RegistryReader;
import fr.healthdatahub.affiliation.researcher.ResearcherView;
import fr.healthdatahub.affiliation.researcher.Researchers;
import fr.healthdatahub.affiliation.researcher.ViewingKind;
import fr.healthdatahub.affiliation.researcher.Viewings;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.Policy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds researchers for a caller, as much of each as the caller may see. */
@Named
@RequestScoped
public class ResearcherAccess {
  @Inject Policy policy;
  @Inject Caller caller;
  @Inject Researchers researchers;
  @Inject RegistryReader registry;
  @Inject Viewings viewings;
  @Inject Audit audit;
  private Audience circle;

  /** The caller's own profile, for an operation on it. */
  ResearcherView mine(Operation operation) {
    policy.require(operation);
    return researchers
        .ofPerson(caller.personId())
        .orElseThrow(
            () -> AffiliationProblem.of(AffiliationProblem.Kind.NOT_FOUND, "not-affiliated"));
  }

  /** To which circle the caller belongs. */
  Audience circle() {
    if (circle == null) {
      circle =
          caller.isOfficer()
              ? Audience.HUB
              : isAffiliated() ? Audience.AFFILIATED : Audience.PUBLIC;
    }
    return circle;
  }

  /** Whether the caller is in the registry, hidden or not. */
  public boolean isJoined() {
    return caller.isSignedIn() && researchers.ofPerson(caller.personId()).isPresent();
  }

  /** Whether the caller is a researcher whom others can see. */
  public boolean isAffiliated() {
    return caller.isSignedIn()
        && researchers
            .ofPerson(caller.personId())
            .filter(one -> one.hiddenAt() == null)
            .isPresent();
  }

  /**
   * A researcher as the caller may see them. Somebody who sees more than everybody may is noted,
   * and the researcher can read by whom.
   */
  Card card(String id) {
    policy.require(Operation.SEARCH_RESEARCHERS);
    Registered found =
        registry
            .find(id)
            .filter(this::mayOpen)
            .orElseThrow(
                () ->
                    AffiliationProblem.of(
                        AffiliationProblem.Kind.NOT_FOUND, "researcher-not-found"));
    Card card = Card.of(found, circle());
    if (card.beyondPublic() && !found.researcher().personId().equals(caller.personId())) {
      viewings.note(List.of(id), caller.personId(), ViewingKind.OPENED, null);
      audit.record(caller.personId(), "profile-viewed", id, Map.of("circle", circle().name()));
    }
    return card;
  }

  /** The caller's own profile as a circle sees it; empty for somebody else's. */
  Optional<Preview> preview(String id, Audience circle) {
    return registry
        .find(id)
        .filter(one -> one.researcher().personId().equals(caller.personId()))
        .map(one -> new Preview(Card.of(one, circle), one.openFor(Purpose.DIRECTORY)));
  }

  /**
   * One's own profile as others see it.
   *
   * @param findable whether the directory has it at all
   */
  record Preview(Card card, boolean findable) {}

  /** In the directory; officers open whoever may be matched, too, and everybody themselves. */
  private boolean mayOpen(Registered one) {
    return one.openFor(Purpose.DIRECTORY)
        || circle() == Audience.HUB && one.openFor(Purpose.MATCHING)
        || one.researcher().personId().equals(caller.personId());
  }
}
