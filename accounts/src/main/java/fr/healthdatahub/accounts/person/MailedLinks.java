package fr.healthdatahub.accounts.person;

import fr.healthdatahub.accounts.problem.AccountsProblem;
import fr.healthdatahub.accounts.secret.Secrets;
import fr.healthdatahub.accounts.time.AccountsClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Links that are mailed, followed once, and then worthless. */
@ApplicationScoped
@Transactional
class MailedLinks {
  @PersistenceContext(unitName = "accounts")
  EntityManager em;

  @Inject AccountsClock clock;

  /** Makes a link and returns its secret. */
  String create(Person person, MailedLink.Purpose purpose) {
    String secret = Secrets.random();
    em.persist(new MailedLink(person.id(), purpose, Secrets.fingerprint(secret), clock.now()));
    return secret;
  }

  /** Makes a link that confirms one registration of an address, and returns its secret. */
  String createFor(Person person, String displayName, Locale locale, String returnPath) {
    String secret = Secrets.random();
    MailedLink link =
        new MailedLink(
            person.id(), MailedLink.Purpose.CONFIRM, Secrets.fingerprint(secret), clock.now());
    link.carry(displayName, locale);
    link.leadBackTo(returnPath);
    em.persist(link);
    return secret;
  }

  /** Makes another link to confirm, which leads to where the latest one did. */
  String createAgain(Person person) {
    String returnPath =
        em.createQuery(
                "select l from MailedLink l where l.personId = :person and l.purpose = :purpose"
                    + " order by l.createdAt desc",
                MailedLink.class)
            .setParameter("person", person.id())
            .setParameter("purpose", MailedLink.Purpose.CONFIRM)
            .setMaxResults(1)
            .getResultStream()
            .findFirst()
            .map(MailedLink::returnPath)
            .orElse(null);
    String secret = Secrets.random();
    MailedLink link =
        new MailedLink(
            person.id(), MailedLink.Purpose.CONFIRM, Secrets.fingerprint(secret), clock.now());
    link.leadBackTo(returnPath);
    em.persist(link);
    return secret;
  }

  /** Where an unused link leads back to, if anywhere. */
  Optional<String> returnPathOf(String secret, MailedLink.Purpose purpose) {
    return Optional.ofNullable(find(secret, purpose).returnPath());
  }

  /** Returns the id of the link's person without using the link. */
  String personOf(String secret, MailedLink.Purpose purpose) {
    return find(secret, purpose).personId();
  }

  private MailedLink find(String secret, MailedLink.Purpose purpose) {
    return em.createQuery(
            "select l from MailedLink l where l.fingerprint = :fingerprint"
                + " and l.purpose = :purpose and l.usedAt is null and l.expiresAt > :now",
            MailedLink.class)
        .setParameter("fingerprint", Secrets.fingerprint(secret == null ? "" : secret))
        .setParameter("purpose", purpose)
        .setParameter("now", clock.now())
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> AccountsProblem.invalid("token", "link-not-valid"));
  }

  /** Uses a link up, of two requests only one, and returns it. */
  MailedLink use(String secret, MailedLink.Purpose purpose) {
    MailedLink link = find(secret, purpose);
    int used =
        em.createQuery(
                "update MailedLink l set l.usedAt = :now"
                    + " where l.fingerprint = :fingerprint and l.usedAt is null")
            .setParameter("now", clock.now())
            .setParameter("fingerprint", Secrets.fingerprint(secret))
            .executeUpdate();
    if (used != 1) {
      throw AccountsProblem.invalid("token", "link-not-valid");
    }
    return link;
  }

  /** Makes a person's unused links for one purpose worthless. */
  void discard(String personId, MailedLink.Purpose purpose) {
    em.createQuery(
            "delete from MailedLink l where l.personId = :person and l.purpose = :purpose"
                + " and l.usedAt is null")
        .setParameter("person", personId)
        .setParameter("purpose", purpose)
        .executeUpdate();
  }

  void removeAll(String personId) {
    em.createQuery("delete from MailedLink l where l.personId = :person")
        .setParameter("person", personId)
        .executeUpdate();
  }

  int removeOld() {
    return em.createQuery("delete from MailedLink l where l.expiresAt < :instant")
        .setParameter("instant", clock.now().minus(Duration.ofDays(1)))
        .executeUpdate();
  }
}
