package fr.healthdatahub.web.challenges;

import fr.healthdatahub.challenges.challenge.ChallengeView;
import fr.healthdatahub.web.api.CsvCell;
import java.util.List;

/** A leaderboard for a spreadsheet, in which no cell can act as a formula. */
final class BoardCsv {
  private BoardCsv() {}

  static String write(ChallengeView challenge, List<Boards.Row> rows) {
    StringBuilder csv = new StringBuilder("rank,participant,baseline");
    challenge.metrics().forEach(metric -> csv.append(',').append(metric));
    csv.append(",entries,last_submitted_at\r\n");
    for (Boards.Row row : rows) {
      csv.append(row.rank() == null ? "" : row.rank())
          .append(',')
          .append(cell(row.participant()))
          .append(',')
          .append(row.baseline());
      row.scores().forEach(score -> csv.append(',').append(score));
      csv.append(',').append(row.entries()).append(',').append(row.lastSubmittedAt());
      csv.append("\r\n");
    }
    return csv.toString();
  }

  static String cell(String text) {
    return CsvCell.of(text);
  }
}
