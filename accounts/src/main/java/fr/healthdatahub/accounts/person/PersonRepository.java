package fr.healthdatahub.accounts.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Rows of people. */
@ApplicationScoped
@Transactional
class PersonRepository {
  private static final int UNCONFIRMED_AT_ONCE = 100;

  @PersistenceContext(unitName = "accounts")
  EntityManager em;

  /** Writes at once, so that an e-mail address taken meanwhile is noticed here. */
  void add(Person person) {
    em.persist(person);
    em.flush();
  }

  Optional<Person> find(String id) {
    return id == null ? Optional.empty() : Optional.ofNullable(em.find(Person.class, id));
  }

  Optional<Person> lock(String id) {
    return Optional.ofNullable(em.find(Person.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Nobody for an address with a NUL, which PostgreSQL refuses even to compare with. */
  Optional<Person> byEmail(String email) {
    if (email.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    return em.createQuery("select p from Person p where p.email = :email", Person.class)
        .setParameter("email", email)
        .getResultStream()
        .findFirst();
  }

  List<Person> all(Collection<String> ids) {
    return em.createQuery("select p from Person p where p.id in :ids", Person.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  List<Person> unconfirmed(Instant registeredBefore) {
    return em.createQuery(
            "select p from Person p where p.confirmedAt is null and p.createdAt < :instant",
            Person.class)
        .setParameter("instant", registeredBefore)
        .setMaxResults(UNCONFIRMED_AT_ONCE)
        .getResultList();
  }

  void remove(Person person) {
    em.remove(person);
    em.flush();
  }

  /** Replaces a hash unless the password was changed meanwhile. */
  void rehash(String id, String oldHash, String newHash) {
    em.createQuery(
            "update Person p set p.passwordHash = :new where p.id = :id and p.passwordHash = :old")
        .setParameter("new", newHash)
        .setParameter("id", id)
        .setParameter("old", oldHash)
        .executeUpdate();
  }
}
