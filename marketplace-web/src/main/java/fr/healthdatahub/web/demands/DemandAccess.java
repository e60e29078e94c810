package fr.healthdatahub.web.demands;

import fr.healthdatahub.affiliation.contact.ProposalStatus;
import fr.healthdatahub.affiliation.contact.ProposalView;
import fr.healthdatahub.affiliation.contact.Proposals;
import fr.healthdatahub.affiliation.demand.Confidentiality;
import fr.healthdatahub.affiliation.demand.DemandFilter;
import fr.healthdatahub.affiliation.demand.DemandStatus;
import fr.healthdatahub.affiliation.demand.DemandView;
import fr.healthdatahub.affiliation.demand.Demands;
import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.affiliation.problem.AffiliationProblem.Kind;
import fr.healthdatahub.affiliation.researcher.Discipline;
import fr.healthdatahub.affiliation.researcher.ResearcherView;
import fr.healthdatahub.affiliation.researcher.Researchers;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.Policy;
import fr.healthdatahub.web.identity.Relation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds demands for a caller who may do something with them. */
@RequestScoped
class DemandAccess {
  @Inject Policy policy;
  @Inject Caller caller;
  @Inject Demands demands;
  @Inject Researchers researchers;
  @Inject Proposals proposals;

  /** The caller as a researcher; null before it was asked. */
  private Optional<ResearcherView> mine;

  /**
   * What somebody looks for.
   *
   * @param mine the caller's own, else all that they may read
   * @param status null for all
   */
  record Search(
      boolean mine, DemandStatus status, String skill, Discipline discipline, String words) {}

  /** One that the caller may read; who may not, and who asks for none, get the same answer. */
  DemandView read(String id) {
    Optional<DemandView> found = demands.find(id);
    if (found.filter(DemandAccess::isPublic).isPresent()) {
      policy.require(Operation.READ_DEMANDS);
      return found.get();
    }
    return require(Operation.READ_DEMAND, found);
  }

  /** One with which the caller may do this; to others it does not exist. */
  DemandView require(Operation operation, String id) {
    return require(operation, demands.find(id));
  }

  private DemandView require(Operation operation, Optional<DemandView> found) {
    policy.require(operation, found.map(this::relation).orElse(Relation.VISITOR));
    return found.orElseThrow(() -> AffiliationProblem.of(Kind.NOT_FOUND, "demand-not-found"));
  }

  /** Whether the caller may do this with a demand that they read. */
  boolean allows(Operation operation, DemandView demand) {
    return policy.allows(operation, relation(demand));
  }

  boolean isMine(DemandView demand) {
    return caller.isSignedIn() && caller.personId().equals(demand.ownerId());
  }

  /** Demands of a search that the caller may read, newest first. */
  Demands.Part list(Search search, String cursor, int limit) {
    policy.require(search.mine() ? Operation.LIST_OWN_DEMANDS : Operation.READ_DEMANDS);
    if (search.mine()) {
      return demands.list(filter(search, search.status(), caller.personId(), null), cursor, limit);
    }
    if (caller.isOfficer() && policy.allows(Operation.READ_DEMAND)) {
      return demands.list(filter(search, search.status(), null, null), cursor, limit);
    }
    boolean others = search.status() != null && search.status() != DemandStatus.PUBLISHED;
    return others
        ? new Demands.Part(List.of(), null)
        : demands.list(filter(search, DemandStatus.PUBLISHED, null, readable()), cursor, limit);
  }

  private static DemandFilter filter(
      Search search, DemandStatus status, String owner, Set<Confidentiality> confidentiality) {
    return new DemandFilter(
        status, owner, confidentiality, search.skill(), search.discipline(), search.words());
  }

  /** Whether published demands of the caller's own kind are read beside public ones. */
  private Set<Confidentiality> readable() {
    return isResearcher() && policy.allows(Operation.READ_DEMAND, Relation.ADDRESSEE)
        ? EnumSet.of(Confidentiality.PUBLIC, Confidentiality.AFFILIATED)
        : EnumSet.of(Confidentiality.PUBLIC);
  }

  private Relation relation(DemandView demand) {
    if (isMine(demand)) {
      return Relation.OWNER;
    }
    boolean forRegistry =
        demand.status() == DemandStatus.PUBLISHED
            && demand.draft().confidentiality() == Confidentiality.AFFILIATED;
    return forRegistry && isResearcher() || isProposed(demand)
        ? Relation.ADDRESSEE
        : Relation.VISITOR;
  }

  /** Whether the Hub proposed the caller, who did not decline, for what a demand says now. */
  private boolean isProposed(DemandView demand) {
    return isResearcher()
        && proposals.ofResearcher(mine.get().id()).stream()
            .anyMatch(proposal -> proposal.opens(demand));
  }

  /** The proposal of a demand that waits for the caller's answer. */
  Optional<ProposalView> waiting(DemandView demand) {
    return isResearcher()
        ? proposals.ofResearcher(mine.get().id()).stream()
            .filter(proposal -> proposal.demandId().equals(demand.id()))
            .filter(proposal -> proposal.status() == ProposalStatus.PROPOSED)
            .findFirst()
        : Optional.empty();
  }

  /** How many agreed to help with the caller's own demand. */
  long agreed(DemandView demand) {
    return isMine(demand)
        ? proposals.ofDemand(demand.id()).stream().filter(one -> one.status().agreed()).count()
        : 0;
  }

  /** Whether the caller is in the registry of researchers. */
  boolean isResearcher() {
    if (mine == null) {
      mine = caller.isSignedIn() ? researchers.ofPerson(caller.personId()) : Optional.empty();
    }
    return mine.isPresent();
  }

  private static boolean isPublic(DemandView demand) {
    return demand.status() == DemandStatus.PUBLISHED
        && demand.draft().confidentiality() == Confidentiality.PUBLIC;
  }
}
