package fr.healthdatahub.samples.generation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rows of generations. */
@ApplicationScoped
class GenerationRepository {
  private static final Set<GenerationStatus> UNDER_WAY =
      EnumSet.of(GenerationStatus.QUEUED, GenerationStatus.RUNNING);

  @PersistenceContext(unitName = "samples")
  EntityManager em;

  void add(Generation generation) {
    em.persist(generation);
    em.flush();
  }

  void remove(Generation generation) {
    em.remove(generation);
  }

  Optional<Generation> byId(String id) {
    return Optional.ofNullable(em.find(Generation.class, id));
  }

  Optional<Generation> lock(String id) {
    return Optional.ofNullable(em.find(Generation.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** All of a person, in the order of their ids. */
  List<Generation> lockAll(String personId) {
    return em.createQuery(
            "select g from Generation g where g.personId = :person order by g.id", Generation.class)
        .setParameter("person", personId)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  Optional<Generation> byIdempotencyKey(String personId, String key) {
    return em.createQuery(
            "select g from Generation g where g.personId = :person and g.idempotencyKey = :key",
            Generation.class)
        .setParameter("person", personId)
        .setParameter("key", key)
        .getResultStream()
        .findFirst();
  }

  /** Those that are for everybody, newest first. */
  List<Generation> ofNobody() {
    return em.createQuery(
            "select g from Generation g where g.personId is null order by g.createdAt desc, g.id",
            Generation.class)
        .getResultList();
  }

  List<Generation> newestFirst(String personId, Instant before, String beforeId, int limit) {
    String further =
        before == null ? "" : " and (g.createdAt < :t or (g.createdAt = :t and g.id < :id))";
    TypedQuery<Generation> query =
        em.createQuery(
                "select g from Generation g where g.personId = :person"
                    + further
                    + " order by g.createdAt desc, g.id desc",
                Generation.class)
            .setParameter("person", personId);
    if (before != null) {
      query.setParameter("t", before).setParameter("id", beforeId);
    }
    return query.setMaxResults(limit).getResultList();
  }

  /** Makes others who ask for the same person wait until this transaction ends. */
  void lockRequester(String personId) {
    em.createNativeQuery(
            "insert into samples.requester (person_id) values (?) on conflict do nothing")
        .setParameter(1, personId)
        .executeUpdate();
    em.createNativeQuery("select person_id from samples.requester where person_id = ? for update")
        .setParameter(1, personId)
        .getSingleResult();
  }

  void removeRequester(String personId) {
    em.flush();
    em.createNativeQuery("delete from samples.requester where person_id = ?")
        .setParameter(1, personId)
        .executeUpdate();
  }

  long underWay(String personId) {
    return em.createQuery(
            "select count(g) from Generation g where g.personId = :person and g.status in :states",
            Long.class)
        .setParameter("person", personId)
        .setParameter("states", UNDER_WAY)
        .getSingleResult();
  }

  /** How many bytes of files a person's finished generations hold, those that pack others too. */
  long bytesHeld(String personId) {
    Long sum =
        em.createQuery(
                "select sum(f.bytes) from Generation g join g.files f"
                    + " where g.personId = :person and g.status = :done",
                Long.class)
            .setParameter("person", personId)
            .setParameter("done", GenerationStatus.DONE)
            .getSingleResult();
    return sum == null ? 0 : sum;
  }

  List<Generation> expired(Instant now) {
    return em.createQuery("select g from Generation g where g.expiresAt < :now", Generation.class)
        .setParameter("now", now)
        .getResultList();
  }
}
