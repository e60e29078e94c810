package fr.healthdatahub.affiliation.demand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    em.createNativeQuery("delete from affiliation.demand_request where demand_id = ?")
        .setParameter(1, demand.id())
        .executeUpdate();
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

  /** Demands of a filter, newest first, from after a row on. */
  List<Demand> newestFirst(DemandFilter filter, DemandCursor from, int most) {
    Map<String, Object> values = new LinkedHashMap<>();
    StringBuilder where = new StringBuilder(conditions(filter, values));
    if (from != null) {
      where.append(" and (d.createdAt < :t or (d.createdAt = :t and d.id < :id))");
      values.put("t", from.createdAt());
      values.put("id", from.id());
    }
    TypedQuery<Demand> query =
        em.createQuery(
            "select d from Demand d where 1 = 1" + where + " order by d.createdAt desc, d.id desc",
            Demand.class);
    values.forEach(query::setParameter);
    return query.setMaxResults(most).getResultList();
  }

  private String conditions(DemandFilter filter, Map<String, Object> values) {
    StringBuilder where = new StringBuilder();
    if (filter.status() != null) {
      where.append(" and d.status = :status");
      values.put("status", filter.status());
    }
    if (filter.ownerId() != null) {
      where.append(" and d.ownerId = :owner");
      values.put("owner", filter.ownerId());
    }
    if (filter.confidentiality() != null) {
      where.append(" and d.confidentiality in :confidentiality");
      values.put("confidentiality", filter.confidentiality());
    }
    if (filter.discipline() != null) {
      where.append(" and (d.discipline is null or d.discipline = :discipline)");
      values.put("discipline", filter.discipline());
    }
    boolean anySkill = filter.skill() == null || filter.skill().isBlank();
    Set<String> skills = anySkill ? Set.of() : DemandWords.kinds(filter.skill(), spellings());
    if (!skills.isEmpty()) {
      where.append(
          " and d.id in (select e.id from Demand e join e.skills s where lower(s.skill) in"
              + " :skills)");
      values.put("skills", skills);
    }
    List<String> patterns = DemandWords.patterns(filter.words());
    for (int i = 0; i < patterns.size(); i++) {
      where.append(" and d.folded like :word").append(i).append(" escape '!'");
      values.put("word" + i, patterns.get(i));
    }
    return where.toString();
  }

  /** Those of an institution, in an order in which nobody waits for another. */
  List<Demand> ofInstitution(String institutionId) {
    return em.createQuery(
            "select d from Demand d where d.institutionId = :id order by d.id", Demand.class)
        .setParameter("id", institutionId)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** How demands call skills. */
  List<String> spellings() {
    return em.createQuery("select distinct s.skill from Demand d join d.skills s", String.class)
        .getResultList();
  }

  /** Ids of demands that want skills of these spellings. */
  List<String> wanting(Collection<String> spellings) {
    return spellings.isEmpty()
        ? List.of()
        : em.createQuery(
                "select distinct d.id from Demand d join d.skills s where s.skill in :spellings"
                    + " order by d.id",
                String.class)
            .setParameter("spellings", spellings)
            .getResultList();
  }

  /**
   * Keeps a caller's name for a request; who sends the same at the same moment waits here.
   *
   * @return false when the name was used before
   */
  boolean claim(String ownerId, String key, String fingerprint, String demandId) {
    return em.createNativeQuery(
                "insert into affiliation.demand_request"
                    + " (owner_id, idempotency_key, fingerprint, demand_id)"
                    + " values (?, ?, ?, ?) on conflict do nothing")
            .setParameter(1, ownerId)
            .setParameter(2, key)
            .setParameter(3, fingerprint)
            .setParameter(4, demandId)
            .executeUpdate()
        == 1;
  }

  /** The demand that a request of that name and fingerprint made; empty for another fingerprint. */
  Optional<Demand> claimed(String ownerId, String key, String fingerprint) {
    List<?> found =
        em.createNativeQuery(
                "select demand_id from affiliation.demand_request"
                    + " where owner_id = ? and idempotency_key = ? and fingerprint = ?")
            .setParameter(1, ownerId)
            .setParameter(2, key)
            .setParameter(3, fingerprint)
            .getResultList();
    return found.stream().findFirst().flatMap(id -> find(String.valueOf(id)));
  }
}
