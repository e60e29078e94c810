package fr.healthdatahub.challenges.leaderboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Scored submissions of a challenge with their scores, one row a score. */
@ApplicationScoped
class BoardRepository {
  @PersistenceContext(unitName = "challenges")
  EntityManager em;

  /**
   * Rows of: submission id, person id, baseline in French, baseline in English, instant of
   * submission, split, metric, score; all scores of one submission follow one another.
   */
  @SuppressWarnings("unchecked")
  List<Object[]> scores(String challengeId, int evaluatorVersion, int truthVersion) {
    return em.createNativeQuery(
            "select s.id, s.person_id, s.baseline_fr, s.baseline_en, s.submitted_at,"
                + " x.split, x.metric, x.score"
                + " from challenges.submission s"
                + " join challenges.evaluation e on e.submission_id = s.id"
                + " join challenges.evaluation_score x on x.evaluation_id = e.id"
                + " where s.challenge_id = ? and s.status = 'SCORED'"
                + " and e.evaluator_version = ? and e.truth_version = ?"
                + " order by s.id")
        .setParameter(1, challengeId)
        .setParameter(2, evaluatorVersion)
        .setParameter(3, truthVersion)
        .getResultList();
  }
}
