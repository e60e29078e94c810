package fr.healthdatahub.challenges.predictions;

import fr.healthdatahub.challenges.metric.Truth;
import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * The truth of a challenge as its organiser hands it in: ids, labels (or times and events), and,
 * when there is a column {@code split}, which cases are public and which private. Without it all
 * are public.
 */
public final class TruthFile {
  /** Name of the column that says {@code public} or {@code private}. */
  public static final String SPLIT_COLUMN = "split";

  private final CaseIndex cases;
  private final Truth truth;
  private final BitSet hidden;

  private TruthFile(CaseIndex cases, Truth truth, BitSet hidden) {
    this.cases = cases;
    this.truth = truth;
    this.hidden = hidden;
  }

  /**
   * Reads a truth of one label a case.
   *
   * @param in CSV in UTF-8 with a header; not closed
   * @throws InvalidPredictions when it is unreadable; no flaw shows a label
   */
  public static TruthFile labels(InputStream in, String idColumn, String labelColumn)
      throws IOException {
    return new TruthReader(in, idColumn, labelColumn, null).read();
  }

  /**
   * Reads a truth of survival.
   *
   * @param eventColumn 1 or true where the event was observed, 0 or false where censored
   */
  public static TruthFile survival(
      InputStream in, String idColumn, String timeColumn, String eventColumn) throws IOException {
    return new TruthReader(in, idColumn, timeColumn, eventColumn).read();
  }

  static TruthFile of(CaseIndex cases, double[] values, BitSet events, BitSet hidden) {
    if (events == null) {
      return new TruthFile(cases, Truth.ofLabels(values), hidden);
    }
    boolean[] observed = new boolean[values.length];
    events.stream().forEach(row -> observed[row] = true);
    return new TruthFile(cases, Truth.ofSurvival(values, observed), hidden);
  }

  /** The ids, in the order of the file. */
  public CaseIndex cases() {
    return cases;
  }

  /** The truth of all cases, in the order of the file. */
  public Truth truth() {
    return truth;
  }

  /** Places of the public cases, ascending. */
  public int[] publicRows() {
    return IntStream.range(0, truth.rows()).filter(row -> !hidden.get(row)).toArray();
  }

  /** Places of the private cases, ascending. */
  public int[] privateRows() {
    return hidden.stream().toArray();
  }
}
