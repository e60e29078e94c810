package fr.healthdatahub.accounts.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rows of outgoing mail. */
@ApplicationScoped
@Transactional
class OutgoingMailRepository {
  /** Longer than a mail server takes: a mail claimed by a process that died is tried again. */
  private static final Duration CLAIM = Duration.ofMinutes(5);

  @PersistenceContext(unitName = "accounts")
  EntityManager em;

  void add(OutgoingMail mail) {
    em.persist(mail);
  }

  long countTo(String recipient, Instant since) {
    return em.createQuery(
            "select count(m) from OutgoingMail m where m.recipient = :recipient"
                + " and m.createdAt > :since",
            Long.class)
        .setParameter("recipient", recipient)
        .setParameter("since", since)
        .getSingleResult();
  }

  List<String> due(Instant now, int most) {
    return em.createQuery(
            "select m.id from OutgoingMail m where m.nextAttemptAt <= :now"
                + " order by m.nextAttemptAt, m.id",
            String.class)
        .setParameter("now", now)
        .setMaxResults(most)
        .getResultList();
  }

  /** Takes a due mail, unless another thread or node took it first. */
  Optional<OutgoingMail.Message> claim(String id, Instant now) {
    int claimed =
        em.createQuery(
                "update OutgoingMail m set m.attempts = m.attempts + 1, m.nextAttemptAt = :until"
                    + " where m.id = :id and m.nextAttemptAt <= :now")
            .setParameter("until", now.plus(CLAIM))
            .setParameter("id", id)
            .setParameter("now", now)
            .executeUpdate();
    return claimed == 1 ? find(id).map(OutgoingMail::message) : Optional.empty();
  }

  void sent(String id, Instant now) {
    find(id).ifPresent(mail -> mail.sent(now));
  }

  void failed(String id, String reason, Instant now) {
    find(id).ifPresent(mail -> mail.failed(reason, now));
  }

  /** Empty when the recipient was erased meanwhile. */
  private Optional<OutgoingMail> find(String id) {
    return Optional.ofNullable(em.find(OutgoingMail.class, id));
  }

  /** Removes all to a recipient; answers their ids. */
  List<String> removeTo(String recipient) {
    return remove(
        em.createQuery(
                "select m from OutgoingMail m where m.recipient = :recipient", OutgoingMail.class)
            .setParameter("recipient", recipient));
  }

  /** Removes what is over and older; answers the ids. */
  List<String> removeCreatedBefore(Instant instant) {
    return remove(
        em.createQuery(
                "select m from OutgoingMail m"
                    + " where m.nextAttemptAt is null and m.createdAt < :instant",
                OutgoingMail.class)
            .setParameter("instant", instant));
  }

  private List<String> remove(TypedQuery<OutgoingMail> query) {
    List<OutgoingMail> mails = query.getResultList();
    mails.forEach(em::remove);
    em.flush();
    return mails.stream().map(OutgoingMail::id).toList();
  }
}
