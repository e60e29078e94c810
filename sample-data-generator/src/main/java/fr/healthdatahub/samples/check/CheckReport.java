package fr.healthdatahub.samples.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a check found: all findings counted, the first of each rule in each table kept. */
public final class CheckReport {
  private static final int KEPT = 10;

  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Map<Rule, Long>> counts = new HashMap<>();
  private long rows;
  private long bytes;
  private long count;

  synchronized void add(Finding finding) {
    long seen =
        counts
            .computeIfAbsent(finding.table(), table -> new EnumMap<>(Rule.class))
            .merge(finding.rule(), 1L, Long::sum);
    count++;
    if (seen <= KEPT) {
      findings.add(finding.shortened());
    }
  }

  synchronized boolean has(String table) {
    return counts.containsKey(table);
  }

  synchronized void read(long newRows, long newBytes) {
    rows += newRows;
    bytes += newBytes;
  }

  /** How many places are wrong. */
  public long count() {
    return count;
  }

  /** At most {@value #KEPT} a rule and table. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** Rows of all tables, headers not counted. */
  public long rows() {
    return rows;
  }

  /** Bytes of all files as they lie on the disk. */
  public long bytes() {
    return bytes;
  }
}
