package fr.healthdatahub.web.challenges;

import fr.healthdatahub.challenges.challenge.ChallengeView;
import java.util.List;
import java.util.regex.Pattern;

/** A leaderboard for a spreadsheet, in which no cell can act as a formula. */
final class BoardCsv {
  /** What a spreadsheet takes for the start of a formula, also after blanks and in full width. */
  private static final Pattern ACTIVE =
      Pattern.compile("^[\\s\\h]*[=+\\-@＝＋－＠].*|^[\t\r\n].*", Pattern.DOTALL);

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
    String safe = ACTIVE.matcher(text).matches() ? "'" + text : text;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }
}
