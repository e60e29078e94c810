package fr.healthdatahub.cli;

import fr.healthdatahub.sdk.model.Challenge;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/** Lists challenges. */
@Command(name = "challenges")
final class ChallengesCommand extends ClientCommand {
  @Override
  public Integer call() {
    List<Challenge> all = hub().challenges();
    if (!printed(all)) {
      List<List<String>> rows = new ArrayList<>();
      for (Challenge one : all) {
        rows.add(
            List.of(
                one.getSlug(),
                ClientWords.of(one.getStatus().getValue()),
                one.getMetrics().get(0).getId(),
                ClientWords.time(one.getClosesAt()),
                one.getTitle()));
      }
      table("challenges", rows);
    }
    return 0;
  }
}
