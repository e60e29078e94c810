package fr.healthdatahub.accounts.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rows of tokens; those expired or revoked are treated as absent. */
@ApplicationScoped
class TokenRepository {
  private static final String ALIVE = " t.revokedAt is null and t.expiresAt > :now";

  @PersistenceContext(unitName = "accounts")
  EntityManager em;

  void add(Token token) {
    em.persist(token);
  }

  /**
   * Makes all who change the tokens of one person wait for one another.
   *
   * @return false when the account was erased
   */
  boolean lockTokensOf(String personId) {
    return !em.createNativeQuery("select id from accounts.person where id = ?1 for update")
        .setParameter(1, personId)
        .getResultList()
        .isEmpty();
  }

  Optional<Token> byIdempotencyKey(String personId, String key) {
    return em.createQuery(
            "select t from Token t where t.personId = :person and t.idempotencyKey = :key",
            Token.class)
        .setParameter("person", personId)
        .setParameter("key", key)
        .getResultStream()
        .findFirst();
  }

  Optional<Token> findAlive(String fingerprint, Instant now) {
    return em.createQuery(
            "select t from Token t where t.fingerprint = :fingerprint and" + ALIVE, Token.class)
        .setParameter("fingerprint", fingerprint)
        .setParameter("now", now)
        .getResultStream()
        .findFirst();
  }

  List<Token> alive(String personId, Instant now) {
    return em.createQuery(
            "select t from Token t where t.personId = :person and"
                + ALIVE
                + " order by t.createdAt desc, t.id",
            Token.class)
        .setParameter("person", personId)
        .setParameter("now", now)
        .getResultList();
  }

  void used(String id, Instant now) {
    em.createQuery("update Token t set t.lastUsedAt = :now where t.id = :id")
        .setParameter("now", now)
        .setParameter("id", id)
        .executeUpdate();
  }

  int revoke(String personId, String id, Instant now) {
    return em.createQuery(
            "update Token t set t.revokedAt = :now where t.personId = :person and t.id = :id and"
                + ALIVE)
        .setParameter("now", now)
        .setParameter("person", personId)
        .setParameter("id", id)
        .executeUpdate();
  }

  int removeAll(String personId) {
    return em.createQuery("delete from Token t where t.personId = :person")
        .setParameter("person", personId)
        .executeUpdate();
  }

  int removeExpiredBefore(Instant instant) {
    return em.createQuery("delete from Token t where t.expiresAt < :instant")
        .setParameter("instant", instant)
        .executeUpdate();
  }
}
