package fr.healthdatahub.cli.proposal;

import fr.healthdatahub.cli.ClientCommand;
import fr.healthdatahub.cli.ClientWords;
import fr.healthdatahub.sdk.ProposalsHandle;
import fr.healthdatahub.sdk.model.Mute;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists from whom I want no more proposals, without those that may come again. */
@Command(name = "mutes")
final class ProposalMutesCommand extends ClientCommand {
  @Option(names = "--remove", paramLabel = "MUTE")
  List<String> removed;

  @Override
  public Integer call() {
    ProposalsHandle proposals = hub().proposals();
    if (removed != null) {
      removed.forEach(proposals::unmute);
    }
    List<Mute> mutes = proposals.mutes();
    if (!printed(mutes)) {
      table("mutes", mutes.stream().map(ProposalMutesCommand::row).toList());
    }
    return 0;
  }

  private static List<String> row(Mute one) {
    return List.of(
        one.getId(),
        ClientWords.time(one.getCreatedAt()),
        one.getInstitution() == null ? "" : one.getInstitution());
  }
}
