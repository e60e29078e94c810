package fr.healthdatahub.challenges.submission;

import fr.healthdatahub.challenges.challenge.Challenges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.TreeSet;

/** People of challenges, who may leave all of them at once. */
@ApplicationScoped
@Transactional
public class Participants {
  @Inject Challenges challenges;
  @Inject SubmissionRepository submissions;
  @Inject RecentPredictions recent;
  @Inject ErasedFiles files;
  @Inject Event<SubmissionErased> erased;

  /**
   * Erases all that challenges hold of a person: participations, submissions with their files and
   * scores, places on the boards, use of the quota. Others move up. Nothing happens when that is
   * nothing; a score that is being computed meanwhile is dropped.
   */
  public void erase(String personId) {
    // First, so that a file that is being accepted has its row by now, or gets none.
    challenges.leaveAll(personId);
    Set<String> boards = new TreeSet<>();
    Set<String> digests = new TreeSet<>();
    for (Submission submission : submissions.lockAll(personId)) {
      erased.fire(new SubmissionErased(submission.id()));
      boards.add(submission.challengeId());
      digests.add(submission.sha256());
      recent.take(submission.challengeId(), submission.sha256());
      submissions.remove(submission);
    }
    submissions.removeQuota(personId);
    files.writeDown(digests);
    boards.forEach(challenges::boardChanged);
  }
}
