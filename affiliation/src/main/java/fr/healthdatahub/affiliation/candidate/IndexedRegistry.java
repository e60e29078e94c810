package fr.healthdatahub.affiliation.candidate;

import fr.healthdatahub.affiliation.matching.MatchIndex;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The registry as it was at a version: an index in a folder, and what filters look at. */
final class IndexedRegistry implements Closeable {
  private final long version;
  private final Path folder;
  private final MatchIndex index;
  private final List<IndexedExpert> experts;
  private final Map<String, Integer> positions = new HashMap<>();
  private final Duration took;

  /**
   * @param experts in the order of the index
   * @param took how long it was to make
   */
  IndexedRegistry(
      long version, Path folder, MatchIndex index, List<IndexedExpert> experts, Duration took) {
    this.version = version;
    this.folder = folder;
    this.index = index;
    this.experts = experts;
    this.took = took;
    for (int position = 0; position < experts.size(); position++) {
      positions.put(experts.get(position).researcherId(), position);
    }
  }

  long version() {
    return version;
  }

  Duration took() {
    return took;
  }

  MatchIndex index() {
    return index;
  }

  int size() {
    return experts.size();
  }

  IndexedExpert expert(long source) {
    return experts.get((int) source);
  }

  /** Everybody, in the order of the index. */
  List<IndexedExpert> experts() {
    return experts;
  }

  OptionalInt position(String researcherId) {
    Integer position = positions.get(researcherId);
    return position == null ? OptionalInt.empty() : OptionalInt.of(position);
  }

  /** Closes the index and removes its files. */
  @Override
  public void close() throws IOException {
    index.close();
    remove(folder);
  }

  /** Removes a folder with all that is in it; nothing happens when it is not there. */
  static void remove(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
