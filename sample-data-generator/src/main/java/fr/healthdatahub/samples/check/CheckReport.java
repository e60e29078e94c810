package fr.healthdatahub.samples.check;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What a check found: all findings counted, the first of each rule in each table kept. */
public final class CheckReport {
  private static final int KEPT = 10;
  private static final Comparator<Finding> BY_ROW =
      Comparator.comparingLong(Finding::row)
          .thenComparing(Finding::column)
          .thenComparing(Finding::rule)
          .thenComparing(Finding::found);

  private final List<String> tables;
  private final Map<String, Map<Rule, TreeSet<Finding>>> first = new HashMap<>();
  private long rows;
  private long bytes;
  private long count;

  /**
   * @param tables in the order in which they are told
   */
  CheckReport(List<String> tables) {
    this.tables = List.copyOf(tables);
  }

  synchronized void add(Finding finding) {
    count++;
    TreeSet<Finding> kept =
        first
            .computeIfAbsent(finding.table(), table -> new EnumMap<>(Rule.class))
            .computeIfAbsent(finding.rule(), rule -> new TreeSet<>(BY_ROW));
    if (kept.size() < KEPT || BY_ROW.compare(finding, kept.last()) < 0) {
      kept.add(finding.shortened());
    }
    if (kept.size() > KEPT) {
      kept.pollLast();
    }
  }

  synchronized boolean has(String table) {
    return first.containsKey(table);
  }

  synchronized void read(long newRows, long newBytes) {
    rows += newRows;
    bytes += newBytes;
  }

  /** How many places are wrong. */
  public synchronized long count() {
    return count;
  }

  /** At most {@value #KEPT} a rule and table, by table and row, however many threads looked. */
  public synchronized List<Finding> findings() {
    return tables.stream()
        .filter(first::containsKey)
        .flatMap(
            table -> first.get(table).values().stream().flatMap(TreeSet::stream).sorted(BY_ROW))
        .toList();
  }

  /** Rows of all tables, headers not counted. */
  public synchronized long rows() {
    return rows;
  }

  /** Bytes of all files as they lie on the disk. */
  public synchronized long bytes() {
    return bytes;
  }
}
