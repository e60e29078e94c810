package fr.healthdatahub.affiliation.demand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rows of demands. */
@ApplicationScoped
class DemandRepository {
  @PersistenceContext(unitName = "affiliation")
  EntityManager em;

  void add(Demand demand) {
    em.persist(demand);
    em.flush();
  }

  void remove(Demand demand) {
    em.remove(demand);
    em.flush();
  }

  Optional<Demand> find(String id) {
    return Optional.ofNullable(em.find(Demand.class, id));
  }

  Optional<Demand> lock(String id) {
    return Optional.ofNullable(em.find(Demand.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  List<Demand> of(String ownerId) {
    return em.createQuery(
            "select d from Demand d where d.ownerId = :owner order by d.createdAt desc, d.id desc",
            Demand.class)
        .setParameter("owner", ownerId)
        .getResultList();
  }

  /** Demands of a status, of an owner, or both, newest first, from after a row on. */
  List<Demand> newestFirst(DemandFilter filter, Instant before, String beforeId, int most) {
    StringBuilder where = new StringBuilder(" where 1 = 1");
    if (filter.status() != null) {
      where.append(" and d.status = :status");
    }
    if (filter.ownerId() != null) {
      where.append(" and d.ownerId = :owner");
    }
    if (filter.confidentiality() != null) {
      where.append(" and d.confidentiality in :confidentiality");
    }
    if (before != null) {
      where.append(" and (d.createdAt < :t or (d.createdAt = :t and d.id < :id))");
    }
    TypedQuery<Demand> query =
        em.createQuery(
            "select d from Demand d" + where + " order by d.createdAt desc, d.id desc",
            Demand.class);
    if (filter.status() != null) {
      query.setParameter("status", filter.status());
    }
    if (filter.ownerId() != null) {
      query.setParameter("owner", filter.ownerId());
    }
    if (filter.confidentiality() != null) {
      query.setParameter("confidentiality", filter.confidentiality());
    }
    if (before != null) {
      query.setParameter("t", before).setParameter("id", beforeId);
    }
    return query.setMaxResults(most).getResultList();
  }
}
