package fr.healthdatahub.accounts.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rows of sessions; those past their end are treated as absent. */
@ApplicationScoped
class SessionRepository {
  private static final String ALIVE = " s.expiresAt > :now and s.lastSeenAt > :idle";

  @PersistenceContext(unitName = "accounts")
  EntityManager em;

  /** Makes whoever erases a person wait; false when somebody did. */
  boolean hold(String personId) {
    return !em.createNativeQuery("select id from accounts.person where id = ?1 for update")
        .setParameter(1, personId)
        .getResultList()
        .isEmpty();
  }

  void add(Session session) {
    em.persist(session);
  }

  Optional<Session> findAlive(String fingerprint, Instant now) {
    return em.createQuery(
            "select s from Session s where s.fingerprint = :fingerprint and" + ALIVE, Session.class)
        .setParameter("fingerprint", fingerprint)
        .setParameter("now", now)
        .setParameter("idle", now.minus(Session.IDLE))
        .getResultStream()
        .findFirst();
  }

  List<Session> alive(String personId, Instant now) {
    return em.createQuery(
            "select s from Session s where s.personId = :person and"
                + ALIVE
                + " order by s.lastSeenAt desc, s.id",
            Session.class)
        .setParameter("person", personId)
        .setParameter("now", now)
        .setParameter("idle", now.minus(Session.IDLE))
        .getResultList();
  }

  void seen(String id, Instant now) {
    em.createQuery("update Session s set s.lastSeenAt = :now where s.id = :id")
        .setParameter("now", now)
        .setParameter("id", id)
        .executeUpdate();
  }

  void removeByFingerprint(String fingerprint) {
    em.createQuery("delete from Session s where s.fingerprint = :fingerprint")
        .setParameter("fingerprint", fingerprint)
        .executeUpdate();
  }

  int remove(String personId, String id) {
    return em.createQuery("delete from Session s where s.personId = :person and s.id = :id")
        .setParameter("person", personId)
        .setParameter("id", id)
        .executeUpdate();
  }

  int removeOthers(String personId, String keptId) {
    return em.createQuery("delete from Session s where s.personId = :person and s.id <> :kept")
        .setParameter("person", personId)
        .setParameter("kept", keptId)
        .executeUpdate();
  }

  int removeAll(String personId) {
    return em.createQuery("delete from Session s where s.personId = :person")
        .setParameter("person", personId)
        .executeUpdate();
  }

  int removeEnded(Instant now) {
    return em.createQuery(
            "delete from Session s where s.expiresAt <= :now or s.lastSeenAt <= :idle")
        .setParameter("now", now)
        .setParameter("idle", now.minus(Session.IDLE))
        .executeUpdate();
  }
}
