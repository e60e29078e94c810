package fr.healthdatahub.affiliation.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;

/** Rows of consents. */
@ApplicationScoped
class ConsentRepository {
  @PersistenceContext(unitName = "affiliation")
  EntityManager em;

  void add(Consent consent) {
    em.persist(consent);
  }

  /** All that a researcher ever agreed to, the latest first. */
  List<Consent> of(String researcherId) {
    return em.createQuery(
            "select c from Consent c where c.researcherId = :id order by c.givenAt desc, c.purpose",
            Consent.class)
        .setParameter("id", researcherId)
        .getResultList();
  }

  List<Consent> holding(String researcherId) {
    return em.createQuery(
            "select c from Consent c where c.researcherId = :id and c.withdrawnAt is null",
            Consent.class)
        .setParameter("id", researcherId)
        .getResultList();
  }

  List<Consent> holding(Collection<String> researcherIds) {
    return em.createQuery(
            "select c from Consent c where c.researcherId in :ids and c.withdrawnAt is null",
            Consent.class)
        .setParameter("ids", researcherIds)
        .getResultList();
  }

  /** Every consent of anybody that holds. */
  List<Consent> allHolding() {
    return em.createQuery("select c from Consent c where c.withdrawnAt is null", Consent.class)
        .getResultList();
  }

  void removeOf(String researcherId) {
    em.createQuery("delete from Consent c where c.researcherId = :id")
        .setParameter("id", researcherId)
        .executeUpdate();
  }
}
