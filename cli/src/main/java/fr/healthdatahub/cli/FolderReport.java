package fr.healthdatahub.cli;

import fr.healthdatahub.samples.check.CheckReport;
import fr.healthdatahub.samples.check.Finding;
import fr.healthdatahub.samples.check.FolderCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Checks a folder of tables and says what was found. */
final class FolderReport {
  private final ClientCommand command;

  FolderReport(ClientCommand command) {
    this.command = command;
  }

  /**
   * Answers 1 when anything is wrong.
   *
   * @param tables only these; all where there are none
   */
  int check(Path folder, Set<String> tables) {
    long start = System.nanoTime();
    CheckReport report;
    try {
      report = FolderCheck.check(folder, Runtime.getRuntime().availableProcessors(), tables);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("rows", report.rows());
    told.put("bytes", report.bytes());
    told.put("seconds", seconds);
    told.put("findingCount", report.count());
    told.put("findings", report.findings());
    if (!command.printed(told)) {
      report.findings().forEach(this::tell);
      long more = report.count() - report.findings().size();
      if (more > 0) {
        command.say("more", more);
      }
      command.say(
          report.count() == 0 ? "folder-valid" : "folder-invalid",
          report.rows(),
          Math.round(seconds * 10) / 10.0,
          Math.round(report.rows() / seconds),
          report.count());
    }
    return report.count() == 0 ? 0 : 1;
  }

  private void tell(Finding finding) {
    StringBuilder line = new StringBuilder(finding.table());
    if (finding.row() > 0) {
      line.append(", ").append(ClientWords.of("row", finding.row()));
    }
    if (!finding.column().isEmpty()) {
      line.append(", ").append(ClientWords.of("column", finding.column()));
    }
    line.append(": ").append(ClientWords.of("rule." + finding.rule().word(), finding.found()));
    command.line(line.toString());
  }
}
