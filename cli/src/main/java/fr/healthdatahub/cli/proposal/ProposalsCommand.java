package fr.healthdatahub.cli.proposal;

import fr.healthdatahub.cli.ClientCommand;
import fr.healthdatahub.cli.ClientWords;
import fr.healthdatahub.sdk.Hub;
import fr.healthdatahub.sdk.model.Proposal;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists proposals: to me, or as an officer or owner of a demand. */
@Command(name = "proposals")
public final class ProposalsCommand extends ClientCommand {
  @Option(names = "--all")
  boolean all;

  @Option(names = "--demand", paramLabel = "DEMAND")
  String demand;

  @Override
  public Integer call() {
    List<Proposal> found = found(hub());
    if (!printed(found)) {
      table("proposals", found.stream().map(ProposalsCommand::row).toList());
    }
    return 0;
  }

  private List<Proposal> found(Hub hub) {
    if (demand != null) {
      return hub.candidates(demand).proposals();
    }
    return all ? hub.proposals().all() : hub.proposals().mine();
  }

  private static List<String> row(Proposal one) {
    return List.of(
        one.getId(),
        ClientWords.of("proposal." + one.getStatus()),
        ClientWords.time(one.getProposedAt()),
        who(one),
        one.getDemandTitle());
  }

  /** Who is on the other side, as far as it may be known. */
  private static String who(Proposal one) {
    if (one.getOwner() != null) {
      return ProposalAnswers.contact(one.getOwner());
    }
    if (one.getResearcher() != null) {
      return ProposalAnswers.contact(one.getResearcher());
    }
    return ProposalAnswers.or(
        one.getResearcherName(), ProposalAnswers.or(one.getInstitution(), ""));
  }
}
