package fr.healthdatahub.challenges.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Rows of evaluations. */
@ApplicationScoped
class EvaluationRepository {
  @PersistenceContext(unitName = "challenges")
  EntityManager em;

  Optional<Evaluation> of(String submissionId, int evaluatorVersion, int truthVersion) {
    return em.createQuery(
            "select e from Evaluation e where e.submissionId = :submission"
                + " and e.evaluatorVersion = :evaluator and e.truthVersion = :truth",
            Evaluation.class)
        .setParameter("submission", submissionId)
        .setParameter("evaluator", evaluatorVersion)
        .setParameter("truth", truthVersion)
        .getResultStream()
        .findFirst();
  }

  void add(Evaluation evaluation) {
    em.persist(evaluation);
  }

  /** Removes all evaluations of a submission with their scores. */
  void removeOf(String submissionId) {
    em.createQuery(
            "select e from Evaluation e where e.submissionId = :submission", Evaluation.class)
        .setParameter("submission", submissionId)
        .getResultList()
        .forEach(em::remove);
    em.flush();
  }
}
