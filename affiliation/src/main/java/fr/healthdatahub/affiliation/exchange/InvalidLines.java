package fr.healthdatahub.affiliation.exchange;

import java.nio.file.Path;
import java.util.List;

/** A file with lines that cannot be used: the first flaws, and how many there are. */
public final class InvalidLines extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Path file;
  private final transient List<LineFlaw> flaws;
  private final long count;

  InvalidLines(Path file, List<LineFlaw> flaws, long count) {
    super(file + ": " + flaws);
    this.file = file;
    this.flaws = List.copyOf(flaws);
    this.count = count;
  }

  public Path file() {
    return file;
  }

  public List<LineFlaw> flaws() {
    return flaws;
  }

  public long count() {
    return count;
  }
}
