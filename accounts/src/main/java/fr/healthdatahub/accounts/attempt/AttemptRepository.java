package fr.healthdatahub.accounts.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** Rows of failed sign-ins. */
@ApplicationScoped
class AttemptRepository {
  @PersistenceContext(unitName = "accounts")
  EntityManager em;

  void lock(int id) {
    em.find(AttemptLock.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Returns the latest failures of an origin, the newest first. */
  List<Instant> latest(Origin origin, Instant since) {
    return em.createQuery(
            "select f.failedAt from FailedSignIn f where f.origin = :origin"
                + " and f.failedAt > :since order by f.failedAt desc",
            Instant.class)
        .setParameter("origin", origin.fingerprint())
        .setParameter("since", since)
        .setMaxResults(origin.limit())
        .getResultList();
  }

  void add(Origin origin, Instant now) {
    em.persist(new FailedSignIn(origin.fingerprint(), now));
  }

  void remove(Origin origin) {
    em.createQuery("delete from FailedSignIn f where f.origin = :origin")
        .setParameter("origin", origin.fingerprint())
        .executeUpdate();
  }

  int removeBefore(Instant instant) {
    return em.createQuery("delete from FailedSignIn f where f.failedAt < :instant")
        .setParameter("instant", instant)
        .executeUpdate();
  }
}
