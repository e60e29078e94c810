package fr.healthdatahub.challenges.submission;

import fr.healthdatahub.challenges.challenge.ChallengeStatus;
import fr.healthdatahub.challenges.challenge.ChallengeView;
import fr.healthdatahub.challenges.challenge.Challenges;
import fr.healthdatahub.challenges.problem.ChallengesProblem;
import fr.healthdatahub.challenges.submission.SubmissionRepository.Use;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The one transaction that turns a stored file into a submission: key, quota, row and job. */
@ApplicationScoped
@Transactional
class Acceptance {
  @Inject Challenges challenges;
  @Inject SubmissionRepository submissions;
  @Inject Event<SubmissionQueued> queued;

  /**
   * Accepts a file once. The same key and content answer the same submission; the same key and
   * another content are refused.
   */
  public SubmissionView accept(
      ChallengeView challenge, Submitter submitter, SubmittedFile file, Instant now) {
    Optional<SubmissionView> earlier = earlier(challenge, submitter, file.sha256());
    if (earlier.isPresent()) {
      return earlier.get();
    }
    LocalDate day = LocalDate.ofInstant(now, challenge.timeZone());
    boolean counts = submitter.personId() != null;
    if (counts) {
      challenges.holdParticipation(challenge.id(), submitter.personId());
      if (challenge.statusAt(now) != ChallengeStatus.OPEN) {
        throw ChallengesProblem.conflict("challenge-not-open", challenge.slug());
      }
      if (!submissions.take(
          challenge.id(), submitter.personId(), day, Use.ACCEPTED, challenge.dailyQuota())) {
        // A second request with the same key waits for the first one at the quota's row.
        Optional<Submission> concurrent = earlier(challenge, submitter);
        if (concurrent.isPresent()) {
          return same(concurrent.get(), file.sha256());
        }
        throw usedUp(challenge, now);
      }
      Optional<Submission> concurrent = earlier(challenge, submitter);
      if (concurrent.isPresent()) {
        submissions.giveBack(challenge.id(), submitter.personId(), day);
        return same(concurrent.get(), file.sha256());
      }
    }
    Submission submission =
        new Submission(challenge.id(), submitter, file, counts ? day : null, now);
    submissions.add(submission);
    queued.fire(new SubmissionQueued(submission.id()));
    return submission.view();
  }

  /** What the key made earlier of the same content, as {@link #accept} would answer it. */
  public Optional<SubmissionView> earlier(
      ChallengeView challenge, Submitter submitter, String sha256) {
    return earlier(challenge, submitter).map(one -> same(one, sha256));
  }

  /** Refuses early what {@link #accept} would refuse, so that no file is stored for nothing. */
  public void requireQuota(ChallengeView challenge, Submitter submitter, Instant now) {
    LocalDate day = LocalDate.ofInstant(now, challenge.timeZone());
    int used = submissions.used(challenge.id(), submitter.personId(), day, Use.ACCEPTED);
    if (used >= challenge.dailyQuota() && earlier(challenge, submitter).isEmpty()) {
      throw usedUp(challenge, now);
    }
  }

  /** Counts an invalid upload; false when the day's share of those is used up. */
  public boolean countInvalid(ChallengeView challenge, String personId, Instant now, int limit) {
    LocalDate day = LocalDate.ofInstant(now, challenge.timeZone());
    return submissions.take(challenge.id(), personId, day, Use.INVALID, limit);
  }

  private Optional<Submission> earlier(ChallengeView challenge, Submitter submitter) {
    return submitter.idempotencyKey() == null
        ? Optional.empty()
        : submissions.byIdempotencyKey(
            challenge.id(), submitter.personId(), submitter.idempotencyKey());
  }

  private static ChallengesProblem usedUp(ChallengeView challenge, Instant now) {
    return ChallengesProblem.tooMany(
        "quota-used-up", Submissions.resetAfter(now, challenge), challenge.dailyQuota());
  }

  private static SubmissionView same(Submission earlier, String sha256) {
    if (!earlier.sha256().equals(sha256)) {
      throw ChallengesProblem.conflict("idempotency-key-reused");
    }
    return earlier.view();
  }
}
