package fr.healthdatahub.accounts.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Rows of the audit chain. */
@ApplicationScoped
class AuditRepository {
  @PersistenceContext(unitName = "accounts")
  EntityManager em;

  AuditHead head() {
    return em.find(AuditHead.class, AuditHead.ONLY);
  }

  AuditHead lockHead() {
    return em.find(AuditHead.class, AuditHead.ONLY, LockModeType.PESSIMISTIC_WRITE);
  }

  void add(AuditRow row) {
    em.persist(row);
  }

  /** Writes row and head at once, so that a second entry of the same transaction sees them. */
  void flush() {
    em.flush();
  }

  Optional<AuditRow> find(long sequence) {
    return Optional.ofNullable(em.find(AuditRow.class, sequence));
  }

  List<AuditRow> after(long sequence, int most) {
    List<AuditRow> rows =
        em.createQuery(
                "select r from AuditRow r where r.sequence > :sequence order by r.sequence",
                AuditRow.class)
            .setParameter("sequence", sequence)
            .setMaxResults(most)
            .getResultList();
    rows.forEach(em::detach);
    return rows;
  }

  List<AuditRow> before(long sequence, int most) {
    return em.createQuery(
            "select r from AuditRow r where r.sequence < :sequence order by r.sequence desc",
            AuditRow.class)
        .setParameter("sequence", sequence)
        .setMaxResults(most)
        .getResultList();
  }

  List<AuditRow> of(String personId) {
    return em.createQuery(
            "select r from AuditRow r where r.actorId = :person or r.subject = :person"
                + " order by r.sequence",
            AuditRow.class)
        .setParameter("person", personId)
        .getResultList();
  }
}
