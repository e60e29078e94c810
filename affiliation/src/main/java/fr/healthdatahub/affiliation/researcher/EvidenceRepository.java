package fr.healthdatahub.affiliation.researcher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Rows of evidence. */
@ApplicationScoped
class EvidenceRepository {
  @PersistenceContext(unitName = "affiliation")
  EntityManager em;

  void add(Evidence evidence) {
    em.persist(evidence);
  }

  void remove(Evidence evidence) {
    em.remove(evidence);
  }

  void flush() {
    em.flush();
  }

  Optional<Evidence> find(String id) {
    return Optional.ofNullable(em.find(Evidence.class, id));
  }

  /** In the order in which it came. */
  List<Evidence> of(String researcherId) {
    return em.createQuery(
            "select e from Evidence e where e.researcherId = :id order by e.createdAt, e.id",
            Evidence.class)
        .setParameter("id", researcherId)
        .getResultList();
  }

  /** That of several researchers, in the same order, only to be read. */
  List<Evidence> of(Collection<String> researcherIds) {
    if (researcherIds.isEmpty()) {
      return List.of();
    }
    List<Evidence> found =
        em.createQuery(
                "select e from Evidence e where e.researcherId in :ids order by e.createdAt, e.id",
                Evidence.class)
            .setParameter("ids", researcherIds)
            .getResultList();
    found.forEach(em::detach);
    return found;
  }
}
