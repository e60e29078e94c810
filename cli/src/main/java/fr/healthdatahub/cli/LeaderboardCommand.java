package fr.healthdatahub.cli;

import fr.healthdatahub.sdk.model.LeaderboardEntry;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the leaderboard of a challenge. */
@Command(name = "leaderboard", description = "Shows the leaderboard of a challenge.")
final class LeaderboardCommand extends ClientCommand {
  @Parameters(paramLabel = "CHALLENGE", description = "Name of the challenge.")
  String slug;

  @Option(names = "--split", defaultValue = "public", description = "public or private.")
  String split;

  @Override
  public Integer call() {
    List<LeaderboardEntry> board = hub().challenge(slug).leaderboard(split);
    if (!printed(board)) {
      List<List<String>> rows = new ArrayList<>();
      rows.add(List.of("RANK", "PARTICIPANT", "SCORE", "ENTRIES", "LAST"));
      for (LeaderboardEntry entry : board) {
        rows.add(
            List.of(
                entry.getRank() == null ? "" : entry.getRank().toString(),
                entry.getParticipant() + (Boolean.TRUE.equals(entry.getMe()) ? " *" : ""),
                String.valueOf(entry.getScore()),
                entry.getEntries().toString(),
                entry.getLastSubmittedAt().toString()));
      }
      table(rows);
    }
    return 0;
  }
}
