package fr.healthdatahub.affiliation.researcher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Rows of researchers, and of who saw them. */
@ApplicationScoped
class ResearcherRepository {
  @PersistenceContext(unitName = "affiliation")
  EntityManager em;

  void add(Researcher researcher) {
    em.persist(researcher);
    em.flush();
  }

  void add(Viewing viewing) {
    em.persist(viewing);
  }

  Optional<Researcher> find(String id) {
    return Optional.ofNullable(em.find(Researcher.class, id));
  }

  Optional<Researcher> lock(String id) {
    return Optional.ofNullable(em.find(Researcher.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  Optional<Researcher> ofPerson(String personId) {
    return em.createQuery("select r from Researcher r where r.personId = :id", Researcher.class)
        .setParameter("id", personId)
        .getResultStream()
        .findFirst();
  }

  /** Whether an ORCID iD stands in somebody else's profile. */
  boolean hasOrcid(String orcid, String personId) {
    return em.createQuery(
                "select count(r) from Researcher r where r.orcid = :orcid and r.personId <> :id",
                Long.class)
            .setParameter("orcid", orcid)
            .setParameter("id", personId)
            .getSingleResult()
        > 0;
  }

  /** The next researchers in the order of their ids. */
  List<Researcher> after(String id, int most) {
    return em.createQuery(
            "select r from Researcher r where r.id > :id order by r.id", Researcher.class)
        .setParameter("id", id)
        .setMaxResults(most)
        .getResultList();
  }

  List<Researcher> all(Collection<String> ids) {
    return em.createQuery("select r from Researcher r where r.id in :ids", Researcher.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  /** Lets go of one who was only read, so that a long reading does not hold everybody. */
  void forget(Researcher researcher) {
    em.detach(researcher);
  }

  List<Viewing> viewings(String researcherId, int most) {
    return em.createQuery(
            "select v from Viewing v where v.researcherId = :id order by v.seenAt desc, v.id",
            Viewing.class)
        .setParameter("id", researcherId)
        .setMaxResults(most)
        .getResultList();
  }

  /** Whether the same was noted since an instant. */
  boolean noted(
      String researcherId, String viewer, ViewingKind kind, String subject, Instant since) {
    return em.createQuery(
                "select count(v) from Viewing v where v.researcherId = :id"
                    + " and v.viewerId = :viewer and v.kind = :kind and v.seenAt > :since"
                    + " and (v.subject = :subject or (v.subject is null and :none = true))",
                Long.class)
            .setParameter("id", researcherId)
            .setParameter("viewer", viewer)
            .setParameter("kind", kind)
            .setParameter("since", since)
            .setParameter("subject", subject == null ? "" : subject)
            .setParameter("none", subject == null)
            .getSingleResult()
        > 0;
  }

  /** Those who were last there before an instant and were not asked since. */
  List<Researcher> toAsk(Instant before, int most) {
    return em.createQuery(
            "select r from Researcher r where r.confirmedAt < :before and r.askedAt is null"
                + " order by r.confirmedAt, r.id",
            Researcher.class)
        .setParameter("before", before)
        .setMaxResults(most)
        .getResultList();
  }

  /** Those who were asked before an instant, did not answer and are still seen. */
  List<Researcher> toHide(Instant before) {
    return em.createQuery(
            "select r from Researcher r where r.askedAt < :before and r.hiddenAt is null",
            Researcher.class)
        .setParameter("before", before)
        .getResultList();
  }

  List<Researcher> toErase(Instant before) {
    return em.createQuery("select r from Researcher r where r.hiddenAt < :before", Researcher.class)
        .setParameter("before", before)
        .getResultList();
  }

  /** Removes a researcher with all that hangs on them in this package. */
  void remove(Researcher researcher) {
    for (String rows : List.of("Evidence", "Viewing")) {
      em.createQuery("delete from " + rows + " x where x.researcherId = :id")
          .setParameter("id", researcher.id())
          .executeUpdate();
    }
    em.remove(researcher);
    em.flush();
  }
}
