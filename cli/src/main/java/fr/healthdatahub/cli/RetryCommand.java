package fr.healthdatahub.cli;

import fr.healthdatahub.sdk.model.Submission;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Asks for another evaluation of a failed submission; for organisers. */
@Command(name = "retry")
final class RetryCommand extends ClientCommand {
  @Parameters(paramLabel = "SUBMISSION")
  String id;

  @Override
  public Integer call() {
    Submission queued = hub().submission(id).evaluateAgain();
    if (!printed(queued)) {
      say("again", queued.getId());
    }
    return 0;
  }
}
