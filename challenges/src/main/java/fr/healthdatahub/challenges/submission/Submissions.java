package fr.healthdatahub.challenges.submission;

import fr.healthdatahub.challenges.challenge.ChallengeStatus;
import fr.healthdatahub.challenges.challenge.ChallengeView;
import fr.healthdatahub.challenges.challenge.Challenges;
import fr.healthdatahub.challenges.challenge.Standing;
import fr.healthdatahub.challenges.file.FileStore;
import fr.healthdatahub.challenges.predictions.InvalidPredictions;
import fr.healthdatahub.challenges.predictions.Predictions;
import fr.healthdatahub.challenges.problem.ChallengesProblem;
import fr.healthdatahub.challenges.submission.SubmissionRepository.Use;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Takes in predictions, tells their state and what is left of the quota. */
@ApplicationScoped
public class Submissions {
  /**
   * Invalid uploads, and other contents under a used key, have a share of their own, so that they
   * are no free probes and no free work.
   */
  public static final int INVALID_UPLOADS_A_DAY = 100;

  private final Clock clock = Clock.systemUTC();
  @Inject Challenges challenges;
  @Inject FileStore files;
  @Inject ExpectedCases expectedCases;
  @Inject RecentPredictions recent;
  @Inject Acceptance acceptance;
  @Inject SubmissionRepository submissions;
  @Inject Orphans orphans;
  @Inject Event<SubmissionQueued> queued;

  /**
   * Reads, checks and stores a file of predictions, then queues it for scoring. When this returns,
   * the file and the row are on the disk.
   *
   * @param content CSV with the challenge's id and prediction columns, one row a case
   * @return the submission, {@link SubmissionStatus#QUEUED}
   * @throws InvalidPredictions when the file is wrong; nothing is kept and no quota is used
   * @throws ChallengesProblem when the challenge is not open, its rules were not accepted, or a
   *     limit is reached
   * @throws IOException when the stream breaks or the disk is full; nothing is kept
   */
  public SubmissionView submit(
      String slug, Submitter submitter, String fileName, InputStream content) throws IOException {
    ChallengeView challenge = challenges.get(slug);
    if (submitter.personId() != null) {
      mayHandIn(challenge, submitter.personId());
      acceptance.requireQuota(challenge, submitter, clock.instant());
    }
    try (FileStore.Draft draft = files.draft()) {
      Predictions predictions =
          read(challenge, submitter.personId(), new Copying(content, draft.stream()));
      Optional<SubmissionView> earlier = acceptance.earlier(challenge, submitter, draft.sha256());
      return earlier.isPresent()
          ? earlier.get()
          : keep(challenge, submitter, fileName, predictions, draft);
    } catch (ChallengesProblem refused) {
      if (refused.code().equals("idempotency-key-reused")) {
        countInvalid(challenge, submitter.personId());
      }
      throw refused;
    }
  }

  /** A file that is refused after all is not left behind. */
  private SubmissionView keep(
      ChallengeView challenge,
      Submitter submitter,
      String fileName,
      Predictions predictions,
      FileStore.Draft draft)
      throws IOException {
    FileStore.Stored stored = draft.keep();
    recent.keep(challenge.id(), stored.sha256(), predictions);
    SubmittedFile file =
        new SubmittedFile(safeName(fileName), stored.sha256(), stored.bytes(), predictions.rows());
    try {
      return acceptance.accept(challenge, submitter, file, clock.instant());
    } catch (ChallengesProblem refused) {
      draft.close();
      orphans.remove(stored.sha256());
      throw refused;
    }
  }

  /**
   * Checks a file as {@link #submit} would, without handing it in.
   *
   * @return the number of rows read
   */
  public int check(String slug, String personId, InputStream content) throws IOException {
    ChallengeView challenge = challenges.get(slug);
    return read(challenge, personId, content).rows();
  }

  /** One submission; {@code submission-not-found} when there is none. */
  @Transactional
  public SubmissionView get(String id) {
    return submissions.byId(id).map(Submission::view).orElseThrow(() -> notFound(id));
  }

  /**
   * Submissions to a challenge, newest first.
   *
   * @param personId whose, or null for everybody's
   * @param state only those in this state, or null for all
   * @param cursor where an earlier page said that the next begins, or null
   * @param limit how many at most
   */
  @Transactional
  public Page<SubmissionView> list(
      String slug, String personId, SubmissionStatus state, String cursor, int limit) {
    String challengeId = challenges.get(slug).id();
    SubmissionCursor from = SubmissionCursor.parse(cursor);
    List<Submission> found =
        submissions.newestFirst(
            challengeId,
            personId,
            state,
            from == null ? null : from.submittedAt(),
            from == null ? null : from.id(),
            limit + 1);
    boolean more = found.size() > limit;
    List<SubmissionView> items = found.stream().limit(limit).map(Submission::view).toList();
    return new Page<>(
        items, more ? SubmissionCursor.after(items.get(items.size() - 1)).text() : null);
  }

  /** A person's latest submissions to any challenge, newest first. */
  @Transactional
  public List<SubmissionView> latest(String personId, int limit) {
    return submissions.latest(personId, limit).stream().map(Submission::view).toList();
  }

  /** How many baselines a challenge has. */
  @Transactional
  public long baselines(String slug) {
    return submissions.baselines(challenges.get(slug).id());
  }

  /** How many submissions of participants have their score, over all challenges. */
  @Transactional
  public long scored() {
    return submissions.inState(SubmissionStatus.SCORED);
  }

  /** What a person may still hand in to a challenge today. */
  @Transactional
  public Quota quota(ChallengeView challenge, String personId) {
    Instant now = clock.instant();
    LocalDate day = LocalDate.ofInstant(now, challenge.timeZone());
    return new Quota(
        challenge.dailyQuota(),
        submissions.used(challenge.id(), personId, day, Use.ACCEPTED),
        resetAfter(now, challenge),
        challenge.timeZone());
  }

  /** Queues a failed submission for another evaluation. */
  @Transactional
  public SubmissionView evaluateAgain(String id) {
    Submission submission = submissions.lock(id).orElseThrow(() -> notFound(id));
    if (submission.status() != SubmissionStatus.FAILED) {
      throw ChallengesProblem.conflict("evaluation-not-failed", submission.status());
    }
    submission.queueAgain();
    queued.fire(new SubmissionQueued(id));
    return submission.view();
  }

  /** The predictions of a submission, in the order of the challenge's cases. */
  public Predictions predictions(ChallengeView challenge, SubmissionView submission)
      throws IOException {
    Predictions known = recent.take(challenge.id(), submission.sha256());
    if (known != null) {
      return known;
    }
    try (InputStream file = files.open(submission.sha256())) {
      return expectedCases.read(challenge, file);
    }
  }

  /** Where the content of a submission's file lies. */
  public Path content(SubmissionView submission) {
    return files.path(submission.sha256());
  }

  static Instant resetAfter(Instant now, ChallengeView challenge) {
    return LocalDate.ofInstant(now, challenge.timeZone())
        .plusDays(1)
        .atStartOfDay(challenge.timeZone())
        .toInstant();
  }

  private void mayHandIn(ChallengeView challenge, String personId) {
    Standing standing = challenges.standing(challenge.id(), personId);
    if (standing.organiser()) {
      throw ChallengesProblem.forbidden("organiser-of-challenge", challenge.slug());
    }
    if (!standing.rulesAccepted()) {
      throw ChallengesProblem.forbidden("rules-not-accepted", challenge.slug());
    }
    if (challenge.statusAt(clock.instant()) != ChallengeStatus.OPEN) {
      throw ChallengesProblem.conflict("challenge-not-open", challenge.slug());
    }
  }

  private Predictions read(ChallengeView challenge, String personId, InputStream content)
      throws IOException {
    try {
      return expectedCases.read(challenge, content);
    } catch (InvalidPredictions invalid) {
      countInvalid(challenge, personId);
      throw invalid;
    }
  }

  /** Refuses what is wrong in another way once there was too much of it. */
  private void countInvalid(ChallengeView challenge, String personId) {
    Instant now = clock.instant();
    if (personId != null
        && !acceptance.countInvalid(challenge, personId, now, INVALID_UPLOADS_A_DAY)) {
      throw ChallengesProblem.tooMany(
          "too-many-invalid-files", resetAfter(now, challenge), INVALID_UPLOADS_A_DAY);
    }
  }

  /** The last part of a client's file name, without what could harm a reader of lists. */
  private static String safeName(String fileName) {
    String name = fileName == null ? "" : fileName;
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    name = name.replaceAll("[^\\p{L}\\p{N} ._()-]", "_").strip();
    if (name.isEmpty()) {
      return "predictions.csv";
    }
    int end = Math.min(name.length(), 120);
    return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end);
  }

  private static ChallengesProblem notFound(String id) {
    return ChallengesProblem.notFound("submission-not-found", id);
  }

  /** Writes down what is read. */
  private static final class Copying extends FilterInputStream {
    private final OutputStream copy;

    Copying(InputStream in, OutputStream copy) {
      super(in);
      this.copy = copy;
    }

    @Override
    public int read() throws IOException {
      int value = in.read();
      if (value >= 0) {
        copy.write(value);
      }
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = in.read(buffer, offset, length);
      if (count > 0) {
        copy.write(buffer, offset, count);
      }
      return count;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
