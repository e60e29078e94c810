package fr.healthdatahub.affiliation.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rows of proposals, and of who wants none. */
@ApplicationScoped
class ProposalRepository {
  private static final List<ProposalStatus> OPEN =
      Arrays.stream(ProposalStatus.values()).filter(ProposalStatus::open).toList();

  @PersistenceContext(unitName = "affiliation")
  EntityManager em;

  void add(Proposal proposal) {
    em.persist(proposal);
    em.flush();
  }

  void add(Mute mute) {
    em.persist(mute);
    em.flush();
  }

  Optional<Proposal> find(String id) {
    return Optional.ofNullable(em.find(Proposal.class, id));
  }

  Optional<Proposal> lock(String id) {
    return Optional.ofNullable(em.find(Proposal.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  Optional<Proposal> of(String demandId, String researcherId) {
    return em.createQuery(
            "select p from Proposal p where p.demandId = :demand and p.researcherId = :researcher",
            Proposal.class)
        .setParameter("demand", demandId)
        .setParameter("researcher", researcherId)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /**
   * Those that wait for a researcher's answer, held until the transaction ends. Whoever holds
   * several takes them in the order of their ids, so that no two wait for one another.
   */
  List<Proposal> waiting(String researcherId) {
    return em.createQuery(
            "select p from Proposal p where p.researcherId = :researcher and p.status = :status"
                + " order by p.id",
            Proposal.class)
        .setParameter("researcher", researcherId)
        .setParameter("status", ProposalStatus.PROPOSED)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** Of a demand, of a researcher, or all, the latest first; null does not narrow. */
  List<Proposal> latest(String demandId, String researcherId, ProposalStatus status, int most) {
    StringBuilder where = new StringBuilder(" where 1 = 1");
    where.append(demandId == null ? "" : " and p.demandId = :demand");
    where.append(researcherId == null ? "" : " and p.researcherId = :researcher");
    where.append(status == null ? "" : " and p.status = :status");
    var query =
        em.createQuery(
            "select p from Proposal p" + where + " order by p.proposedAt desc, p.id",
            Proposal.class);
    if (demandId != null) {
      query.setParameter("demand", demandId);
    }
    if (researcherId != null) {
      query.setParameter("researcher", researcherId);
    }
    if (status != null) {
      query.setParameter("status", status);
    }
    return query.setMaxResults(most).getResultList();
  }

  /** How many open ones each researcher has, beside those for a demand. */
  Map<String, Integer> openBesides(String demandId) {
    Map<String, Integer> counts = new HashMap<>();
    em.createQuery(
            "select p.researcherId, count(p) from Proposal p where p.status in :open"
                + " and p.demandId <> :demand group by p.researcherId",
            Object[].class)
        .setParameter("open", OPEN)
        .setParameter("demand", demandId == null ? "" : demandId)
        .getResultList()
        .forEach(row -> counts.put((String) row[0], ((Number) row[1]).intValue()));
    return counts;
  }

  Set<String> muting(String ownerId, String institutionId) {
    return new HashSet<>(
        em.createQuery(
                "select m.researcherId from Mute m where m.ownerId = :owner"
                    + " or m.institutionId = :institution",
                String.class)
            .setParameter("owner", ownerId)
            .setParameter("institution", institutionId == null ? "" : institutionId)
            .getResultList());
  }

  List<Mute> mutes(String researcherId) {
    return em.createQuery(
            "select m from Mute m where m.researcherId = :id order by m.createdAt desc, m.id",
            Mute.class)
        .setParameter("id", researcherId)
        .getResultList();
  }

  /** Whether there was such a one. */
  boolean removeMute(String researcherId, String id) {
    return em.createQuery("delete from Mute m where m.id = :id and m.researcherId = :researcher")
            .setParameter("id", id)
            .setParameter("researcher", researcherId)
            .executeUpdate()
        == 1;
  }

  void removeOfResearcher(String researcherId) {
    remove("p.researcherId in :ids", List.of(researcherId));
    em.createQuery("delete from Mute m where m.researcherId = :id")
        .setParameter("id", researcherId)
        .executeUpdate();
  }

  void removeOfDemands(List<String> demandIds) {
    remove("p.demandId in :ids", demandIds);
  }

  private void remove(String where, List<String> ids) {
    em.createQuery("select p from Proposal p where " + where + " order by p.id", Proposal.class)
        .setParameter("ids", ids)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList()
        .forEach(em::remove);
    em.flush();
  }
}
