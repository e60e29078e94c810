package fr.healthdatahub.affiliation.directory;

import fr.healthdatahub.affiliation.consent.Purpose;
import fr.healthdatahub.affiliation.freeword.FreeWords;
import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.affiliation.registry.RegistryChanged;
import fr.healthdatahub.affiliation.registry.RegistryVersion;
import fr.healthdatahub.affiliation.researcher.Audience;
import fr.healthdatahub.affiliation.researcher.RegistryReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds researchers who agreed to be in the directory, by what everybody may see of them: whoever
 * sees more reads it on their page, where that is noted. Each node holds their cards in memory,
 * without long texts of works, and reads them anew when the registry changed: a change on this node
 * shows at once, one of another node within two seconds. Meant for registries of some ten thousand
 * people.
 */
@ApplicationScoped
public class Directory {
  private static final long CHECK_NANOS = Duration.ofSeconds(2).toNanos();
  private static final int FACET_VALUES = 12;

  @Inject RegistryReader reader;
  @Inject RegistryVersion registry;
  @Inject FreeWords words;
  private Snapshot snapshot = new Snapshot(-1, List.of());
  private long checkedAt;
  private volatile boolean stale = true;

  private record Snapshot(long version, List<Entry> entries) {}

  private record Hit(Entry entry, int points) {
    static final Comparator<Hit> ORDER =
        Comparator.comparingInt((Hit hit) -> -hit.points).thenComparing(hit -> hit.entry.order());

    String key() {
      return points + "|" + entry.order();
    }
  }

  void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) RegistryChanged changed) {
    stale = true;
  }

  /**
   * Those whom a query finds, the best first, then by name.
   *
   * @param cursor where to go on; null for the beginning
   * @throws AffiliationProblem invalid, {@code invalid-cursor}
   */
  public Found search(DirectoryQuery asked, String cursor, int limit) {
    List<Entry> all = current().entries();
    DirectoryQuery query = asked.known();
    List<String> words = Entry.split(query.words() == null ? "" : query.words());
    List<Hit> hits =
        all.stream()
            .filter(entry -> entry.fits(query))
            .map(entry -> new Hit(entry, entry.points(words)))
            .filter(hit -> hit.points() > 0)
            .sorted(Hit.ORDER)
            .toList();
    int from = cursor == null || cursor.isEmpty() ? 0 : after(hits, read(cursor));
    List<Hit> shown = hits.subList(from, Math.min(hits.size(), from + limit));
    boolean more = from + shown.size() < hits.size();
    return new Found(
        shown.stream().map(hit -> hit.entry().card()).toList(),
        hits.size(),
        facets(all, query, words),
        more ? written(shown.get(shown.size() - 1).key()) : null);
  }

  private static Map<Facet, List<Found.FacetCount>> facets(
      List<Entry> all, DirectoryQuery query, List<String> words) {
    Map<Facet, List<Found.FacetCount>> facets = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      DirectoryQuery rest = query.without(facet);
      Map<String, Integer> counts = new HashMap<>();
      all.stream()
          .filter(entry -> entry.fits(rest) && entry.points(words) > 0)
          .flatMap(entry -> entry.values(facet).stream())
          .forEach(value -> counts.merge(value, 1, Integer::sum));
      facets.put(
          facet,
          counts.entrySet().stream()
              .sorted(
                  Map.Entry.<String, Integer>comparingByValue()
                      .reversed()
                      .thenComparing(Map.Entry.comparingByKey()))
              .limit(FACET_VALUES)
              .map(entry -> new Found.FacetCount(entry.getKey(), entry.getValue()))
              .toList());
    }
    return facets;
  }

  /** The first place behind a key, whether or not that one is still there. */
  private static int after(List<Hit> hits, String key) {
    int bar = key.indexOf('|');
    int points = Integer.parseInt(key.substring(0, bar));
    String order = key.substring(bar + 1);
    int at = 0;
    while (at < hits.size()
        && (hits.get(at).points() > points
            || hits.get(at).points() == points
                && hits.get(at).entry().order().compareTo(order) <= 0)) {
      at++;
    }
    return at;
  }

  private static String written(String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }

  private static String read(String cursor) {
    try {
      String key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (key.matches("\\d{1,6}\\|(?s).*")) {
        return key;
      }
    } catch (IllegalArgumentException notOurs) {
      // Told below.
    }
    throw AffiliationProblem.invalid("cursor", "invalid-cursor");
  }

  /** Reads the registry again when it changed; one thread does, and the others wait. */
  private synchronized Snapshot current() {
    long now = System.nanoTime();
    if (stale || now - checkedAt > CHECK_NANOS) {
      follow(now);
    }
    return snapshot;
  }

  /** When reading fails, the next search reads again: who left is never shown for that. */
  private void follow(long now) {
    // Before the version is read: a change that comes later is read later.
    stale = false;
    boolean done = false;
    try {
      long version = registry.current();
      if (version != snapshot.version()) {
        snapshot = read(version);
      }
      checkedAt = now;
      done = true;
    } finally {
      if (!done) {
        stale = true;
      }
    }
  }

  private Snapshot read(long version) {
    words.follow();
    List<Entry> entries = new ArrayList<>();
    reader.forEach(
        one -> {
          if (one.openFor(Purpose.DIRECTORY)) {
            entries.add(new Entry(Card.of(one, Audience.PUBLIC)));
          }
        });
    return new Snapshot(version, entries);
  }
}
