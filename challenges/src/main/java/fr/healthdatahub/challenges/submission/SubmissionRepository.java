package fr.healthdatahub.challenges.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Rows of submissions and of the quota that they use. */
@ApplicationScoped
class SubmissionRepository {
  private static final String NAMED_FILES =
      "select sha256 from challenges.submission"
          + " union all select sha256 from challenges.challenge_file"
          + " union all select cases_digest from challenges.challenge";

  @PersistenceContext(unitName = "challenges")
  EntityManager em;

  void add(Submission submission) {
    em.persist(submission);
    em.flush();
  }

  Optional<Submission> byId(String id) {
    return Optional.ofNullable(em.find(Submission.class, id));
  }

  Optional<Submission> lock(String id) {
    return Optional.ofNullable(em.find(Submission.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** All of a person, in the order of their ids. */
  List<Submission> lockAll(String personId) {
    return em.createQuery(
            "select s from Submission s where s.personId = :person order by s.id", Submission.class)
        .setParameter("person", personId)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  void remove(Submission submission) {
    em.remove(submission);
    em.flush();
  }

  void removeQuota(String personId) {
    em.createNativeQuery("delete from challenges.quota_use where person_id = ?")
        .setParameter(1, personId)
        .executeUpdate();
  }

  Optional<Submission> byIdempotencyKey(String challengeId, String personId, String key) {
    String whose = personId == null ? "s.personId is null" : "s.personId = :person";
    TypedQuery<Submission> query =
        em.createQuery(
                "select s from Submission s where s.challengeId = :challenge"
                    + " and s.idempotencyKey = :key and "
                    + whose,
                Submission.class)
            .setParameter("challenge", challengeId)
            .setParameter("key", key);
    if (personId != null) {
      query.setParameter("person", personId);
    }
    return query.getResultStream().findFirst();
  }

  /**
   * Newest first, after a place in the list; of one person, or of all when the id is null; in one
   * state, or in any when it is null.
   */
  List<Submission> newestFirst(
      String challengeId,
      String personId,
      SubmissionStatus state,
      Instant before,
      String beforeId,
      int limit) {
    StringBuilder jpql = new StringBuilder("select s from Submission s where s.challengeId = :c");
    if (personId != null) {
      jpql.append(" and s.personId = :p");
    }
    if (state != null) {
      jpql.append(" and s.status = :status");
    }
    if (before != null) {
      jpql.append(" and (s.submittedAt < :t or (s.submittedAt = :t and s.id < :id))");
    }
    jpql.append(" order by s.submittedAt desc, s.id desc");
    TypedQuery<Submission> query =
        em.createQuery(jpql.toString(), Submission.class).setParameter("c", challengeId);
    if (personId != null) {
      query.setParameter("p", personId);
    }
    if (state != null) {
      query.setParameter("status", state);
    }
    if (before != null) {
      query.setParameter("t", before).setParameter("id", beforeId);
    }
    return query.setMaxResults(limit).getResultList();
  }

  List<Submission> latest(String personId, int limit) {
    return em.createQuery(
            "select s from Submission s where s.personId = :person"
                + " order by s.submittedAt desc, s.id desc",
            Submission.class)
        .setParameter("person", personId)
        .setMaxResults(limit)
        .getResultList();
  }

  /** Submissions of people in one state, over all challenges. */
  long inState(SubmissionStatus status) {
    return em.createQuery(
            "select count(s) from Submission s where s.status = :status and s.personId is not null",
            Long.class)
        .setParameter("status", status)
        .getSingleResult();
  }

  long baselines(String challengeId) {
    return em.createQuery(
            "select count(s) from Submission s"
                + " where s.challengeId = :challenge and s.personId is null",
            Long.class)
        .setParameter("challenge", challengeId)
        .getSingleResult();
  }

  int used(String challengeId, String personId, LocalDate day, Use use) {
    List<?> found =
        em.createNativeQuery(
                "select "
                    + use.column
                    + " from challenges.quota_use"
                    + " where challenge_id = ? and person_id = ? and quota_day = ?")
            .setParameter(1, challengeId)
            .setParameter(2, personId)
            .setParameter(3, Date.valueOf(day))
            .getResultList();
    return found.isEmpty() ? 0 : ((Number) found.get(0)).intValue();
  }

  /** Takes one from the quota unless it is used up; one statement, so that no race passes it. */
  boolean take(String challengeId, String personId, LocalDate day, Use use, int limit) {
    em.createNativeQuery(
            "insert into challenges.quota_use"
                + " (challenge_id, person_id, quota_day, accepted, invalid)"
                + " values (?, ?, ?, 0, 0) on conflict do nothing")
        .setParameter(1, challengeId)
        .setParameter(2, personId)
        .setParameter(3, Date.valueOf(day))
        .executeUpdate();
    return em.createNativeQuery(
                "update challenges.quota_use set %1$s = %1$s + 1 where challenge_id = ?"
                        .formatted(use.column)
                    + " and person_id = ? and quota_day = ? and "
                    + use.column
                    + " < ?")
            .setParameter(1, challengeId)
            .setParameter(2, personId)
            .setParameter(3, Date.valueOf(day))
            .setParameter(4, limit)
            .executeUpdate()
        == 1;
  }

  void giveBack(String challengeId, String personId, LocalDate day) {
    em.createNativeQuery(
            "update challenges.quota_use set accepted = accepted - 1"
                + " where challenge_id = ? and person_id = ? and quota_day = ? and accepted > 0")
        .setParameter(1, challengeId)
        .setParameter(2, personId)
        .setParameter(3, Date.valueOf(day))
        .executeUpdate();
  }

  /** Digests of all files that a row names: of submissions, of data, and of lists of cases. */
  List<String> namedFiles() {
    List<?> found = em.createNativeQuery(NAMED_FILES).getResultList();
    return found.stream().map(String.class::cast).toList();
  }

  boolean namesFile(String sha256) {
    return !em.createNativeQuery("select 1 from (" + NAMED_FILES + ") named where sha256 = ?")
        .setParameter(1, sha256)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** The two things that are counted a day. */
  enum Use {
    ACCEPTED("accepted"),
    INVALID("invalid");

    private final String column;

    Use(String column) {
      this.column = column;
    }
  }
}
