package fr.healthdatahub.web.challenges;

import fr.healthdatahub.challenges.submission.SubmissionView;
import fr.healthdatahub.challenges.submission.Submissions;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.Policy;
import fr.healthdatahub.web.identity.Relation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Finds a submission for a caller who may do something with it. */
@RequestScoped
class SubmissionAccess {
  @Inject Policy policy;
  @Inject Caller caller;
  @Inject Boards boards;
  @Inject Submissions submissions;

  /** The submission; who may not, and who asks for none, get the same answer. */
  SubmissionView require(Operation operation, String id) {
    if (!caller.isSignedIn()) {
      policy.require(operation);
    }
    SubmissionView submission = submissions.get(id);
    boolean own = caller.personId().equals(submission.personId());
    policy.require(
        operation,
        own ? Relation.OWNER : Relation.VISITOR,
        boards.relation(submission.challengeId()));
    return submission;
  }
}
