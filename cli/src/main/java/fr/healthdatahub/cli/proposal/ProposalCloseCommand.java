package fr.healthdatahub.cli.proposal;

import fr.healthdatahub.sdk.model.ProposalOutcome.OutcomeEnum;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Notes what came of a proposal; for the Hub's officers. */
@Command(name = "close")
final class ProposalCloseCommand extends ProposalAnswers {
  @Parameters(paramLabel = "PROPOSAL")
  String id;

  @Option(names = "--outcome", required = true, paramLabel = "OUTCOME")
  String outcome;

  @Option(names = "--note", paramLabel = "TEXT")
  String note;

  @Override
  public Integer call() {
    OutcomeEnum known = OutcomeEnum.fromValue(outcome.toUpperCase(Locale.ROOT));
    if (known == OutcomeEnum.UNKNOWN_DEFAULT_OPEN_API) {
      throw wrong(
          "proposal.unknown-outcome",
          outcome,
          Arrays.stream(OutcomeEnum.values())
              .filter(one -> one != OutcomeEnum.UNKNOWN_DEFAULT_OPEN_API)
              .map(OutcomeEnum::getValue)
              .collect(Collectors.joining(", ")));
    }
    return told(hub().proposals().close(id, known, note));
  }
}
