package fr.healthdatahub.affiliation.publication;

import java.util.List;
import java.util.function.LongConsumer;

/** Takes entries from a reader one after the other, counts them and tells the progress. */
final class Entries {
  /** Nobody has published more; each costs memory. */
  static final int MOST = 20_000;

  /** Of one entry, in characters; JBibTeX makes an object of each. */
  static final int LONGEST = 1 << 18;

  private final Flaws flaws;
  private final Joined joined = new Joined();
  private final LongConsumer progress;
  private int count;

  Entries(Flaws flaws, LongConsumer progress) {
    this.flaws = flaws;
    this.progress = progress;
  }

  /** The number of the entry that begins on a line; 0 when no more are read. */
  int next(int line) {
    if (count == MOST) {
      flaws.add(new Flaw(0, line, "", Reason.TOO_MANY_ENTRIES, String.valueOf(MOST)));
      return 0;
    }
    count++;
    progress.accept(count);
    return count;
  }

  void keep(Draft draft) {
    draft.publication(flaws).ifPresent(joined::add);
  }

  void tell(int number, int line, String key, Reason reason, String... arguments) {
    flaws.add(new Flaw(number, line, key, reason, arguments));
  }

  /** All that was read. */
  Import imported(Format format, OrcidPerson person) {
    List<Publication> works = joined.works();
    if (count == 0 && flaws.refused().isEmpty()) {
      flaws.add(new Flaw(0, 0, "", Reason.NO_WORKS));
    }
    int duplicates = joined.entries() - works.size();
    return new Import(format, works, flaws.refused(), flaws.remarks(), count, duplicates, person);
  }
}
