package fr.healthdatahub.cli;

import fr.healthdatahub.sdk.model.Direction;
import fr.healthdatahub.sdk.model.LeaderboardEntry;
import fr.healthdatahub.sdk.model.Score;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the leaderboard of a challenge. */
@Command(name = "leaderboard")
final class LeaderboardCommand extends ClientCommand {
  @Parameters(paramLabel = "CHALLENGE")
  String slug;

  @Option(names = "--split", paramLabel = "SPLIT", defaultValue = "public")
  String split;

  @Option(names = "--csv")
  boolean csv;

  @Override
  public Integer call() {
    if (csv) {
      terminal().out().print(hub().challenge(slug).leaderboardCsv(split));
      terminal().out().flush();
      return 0;
    }
    List<LeaderboardEntry> board = hub().challenge(slug).leaderboard(split);
    if (!printed(board)) {
      List<List<String>> rows = new ArrayList<>();
      for (LeaderboardEntry entry : board) {
        rows.add(
            List.of(
                entry.getRank() == null ? "" : entry.getRank().toString(),
                entry.getParticipant() + (Boolean.TRUE.equals(entry.getMe()) ? " *" : ""),
                ClientWords.score(entry.getScore()),
                entry.getEntries().toString(),
                ClientWords.time(entry.getLastSubmittedAt())));
      }
      table("leaderboard", rows, metric(board));
    }
    return 0;
  }

  /** The metric that ranks, with an arrow towards the better. */
  private static String metric(List<LeaderboardEntry> board) {
    if (board.isEmpty()) {
      return ClientWords.of("score-column");
    }
    Score first = board.get(0).getScores().get(0);
    return first.getMetric() + (first.getDirection() == Direction.HIGHER_IS_BETTER ? " ↑" : " ↓");
  }
}
