package fr.healthdatahub.challenges.predictions;

import java.util.List;

/** A file cannot be used; says why with rows and columns. */
public final class InvalidPredictions extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Flaw> flaws;
  private final long count;

  InvalidPredictions(List<Flaw> flaws, long count) {
    super(count + " flaws, the first: " + flaws.get(0), null, false, false);
    this.flaws = List.copyOf(flaws);
    this.count = count;
  }

  /** A file that is longer than allowed, whatever it holds. */
  public static InvalidPredictions tooLarge(long maxBytes) {
    return new Flaws().stop("too-large", 0, 0, null, null, Long.toString(maxBytes));
  }

  /** The first flaws, at most 20, in the order of the file. */
  public List<Flaw> flaws() {
    return flaws;
  }

  /** How many flaws there are in all, as far as the file was read. */
  public long count() {
    return count;
  }
}
