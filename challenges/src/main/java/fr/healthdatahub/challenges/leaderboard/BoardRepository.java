package fr.healthdatahub.challenges.leaderboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Scored submissions of a challenge, and their scores, one row a score. */
@ApplicationScoped
class BoardRepository {
  private static final String SCORED =
      " from challenges.submission s join challenges.evaluation e on e.submission_id = s.id"
          + " and e.evaluator_version = ? and e.truth_version = ?";
  private static final String OF_CHALLENGE = " where s.challenge_id = ? and s.status = 'SCORED'";

  @PersistenceContext(unitName = "challenges")
  EntityManager em;

  /** Ids of all scored submissions. */
  @SuppressWarnings("unchecked")
  List<String> scored(String challengeId, int evaluatorVersion, int truthVersion) {
    return query("select s.id" + SCORED + OF_CHALLENGE, evaluatorVersion, truthVersion)
        .setParameter(3, challengeId)
        .getResultList();
  }

  /**
   * Rows of: submission id, person id, baseline in French, baseline in English, instant of
   * submission, split, metric, score; all scores of one submission follow one another.
   */
  List<Object[]> scores(String challengeId, int evaluatorVersion, int truthVersion) {
    return rows(
        query(scoresWhere(OF_CHALLENGE), evaluatorVersion, truthVersion)
            .setParameter(3, challengeId));
  }

  /** The same rows for some submissions only. */
  List<Object[]> scores(Collection<String> ids, int evaluatorVersion, int truthVersion) {
    String places = String.join(",", Collections.nCopies(ids.size(), "?"));
    Query query =
        query(scoresWhere(" where s.id in (" + places + ")"), evaluatorVersion, truthVersion);
    int place = 3;
    for (String id : ids) {
      query.setParameter(place++, id);
    }
    return rows(query);
  }

  private static String scoresWhere(String condition) {
    return "select s.id, s.person_id, s.baseline_fr, s.baseline_en, s.submitted_at,"
        + " x.split, x.metric, x.score"
        + SCORED
        + " join challenges.evaluation_score x on x.evaluation_id = e.id"
        + condition
        + " order by s.id";
  }

  private Query query(String sql, int evaluatorVersion, int truthVersion) {
    return em.createNativeQuery(sql)
        .setParameter(1, evaluatorVersion)
        .setParameter(2, truthVersion);
  }

  @SuppressWarnings("unchecked")
  private static List<Object[]> rows(Query query) {
    return query.getResultList();
  }
}
