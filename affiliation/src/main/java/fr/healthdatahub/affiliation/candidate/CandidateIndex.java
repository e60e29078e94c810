package fr.healthdatahub.affiliation.candidate;

import fr.healthdatahub.affiliation.consent.Purpose;
import fr.healthdatahub.affiliation.freeword.FreeWords;
import fr.healthdatahub.affiliation.matching.Expert;
import fr.healthdatahub.affiliation.matching.MatchIndexBuilder;
import fr.healthdatahub.affiliation.registry.RegistryVersion;
import fr.healthdatahub.affiliation.researcher.Registered;
import fr.healthdatahub.affiliation.researcher.RegistryReader;
import fr.healthdatahub.affiliation.researcher.ResearcherErased;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * This node's index of everybody who takes part in matching. It is derived: whenever the registry's
 * version moved it is made anew from the database, and it may be dropped at any time.
 *
 * <p>A search makes it current first, unless the registry is so large that somebody would wait;
 * then {@link #follow}, which each node calls every two seconds, does. Who is erased on this node
 * makes the index go at once, its files too; on other nodes it goes with the next {@link #follow}.
 */
@ApplicationScoped
public class CandidateIndex {
  /** So many are indexed while a search waits; of more, the index before is searched meanwhile. */
  private static final int AT_ONCE = 5_000;

  private static final int EMAILS_AT_ONCE = 50;

  @Inject RegistryReader registry;
  @Inject RegistryVersion version;
  @Inject FreeWords words;
  @Inject Accounts accounts;
  @Inject CandidateSettings settings;

  private final ReentrantReadWriteLock using = new ReentrantReadWriteLock();
  private final ReentrantLock making = new ReentrantLock();
  private volatile IndexedRegistry current;
  private volatile long erasures;
  private volatile boolean wanted;

  /** Something that is done with the index while it stays. */
  @FunctionalInterface
  interface Search<T> {
    T in(IndexedRegistry registry) throws IOException;
  }

  @PostConstruct
  void removeEarlier() {
    IndexedRegistry.remove(settings.folder());
  }

  @PreDestroy
  void drop() {
    replace(null);
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ResearcherErased erased) {
    using.writeLock().lock();
    try {
      erasures++;
      replace(null);
    } finally {
      using.writeLock().unlock();
    }
  }

  /** Searches the index. */
  <T> T search(Search<T> search) {
    wanted = true;
    while (true) {
      IndexedRegistry last = current;
      if (last == null || last.size() <= AT_ONCE) {
        makeCurrent();
      }
      using.readLock().lock();
      try {
        if (current != null) {
          return search.in(current);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        using.readLock().unlock();
      }
    }
  }

  /** Makes the index anew when the registry changed and somebody searches here. */
  public void follow() {
    if (wanted) {
      makeCurrent();
    }
  }

  /** How long the index took to make; zero while there is none. */
  public Duration took() {
    IndexedRegistry last = current;
    return last == null ? Duration.ZERO : last.took();
  }

  private void makeCurrent() {
    making.lock();
    try {
      while (current == null || current.version() != version.current()) {
        long before = erasures;
        IndexedRegistry made = make();
        using.writeLock().lock();
        try {
          // Whoever was erased meanwhile may still be in it.
          if (erasures == before) {
            replace(made);
            return;
          }
          made.close();
        } finally {
          using.writeLock().unlock();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      making.unlock();
    }
  }

  private void replace(IndexedRegistry next) {
    using.writeLock().lock();
    try {
      IndexedRegistry last = current;
      current = next;
      if (last != null) {
        last.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      using.writeLock().unlock();
    }
  }

  private IndexedRegistry make() throws IOException {
    Instant start = Instant.now();
    long at = version.current(); // Before the rows: they hold everything up to it.
    words.follow();
    Path folder = settings.folder().resolve(UUID.randomUUID().toString());
    List<IndexedExpert> experts = new ArrayList<>();
    try (MatchIndexBuilder builder = new MatchIndexBuilder(folder)) {
      List<Registered> part = new ArrayList<>();
      registry.forEach(
          one -> {
            if (takesPart(one)) {
              part.add(one);
            }
            if (part.size() >= EMAILS_AT_ONCE) {
              add(part, builder, experts);
            }
          });
      add(part, builder, experts);
      var index = builder.build();
      Duration took = Duration.between(start, Instant.now());
      return new IndexedRegistry(at, folder, index, experts, took);
    } catch (IOException | RuntimeException e) {
      IndexedRegistry.remove(folder);
      throw e;
    }
  }

  /** Whether somebody may be matched: they agreed, and did not pause. */
  static boolean takesPart(Registered one) {
    return one.openFor(Purpose.MATCHING) && !one.researcher().paused();
  }

  private void add(List<Registered> part, MatchIndexBuilder builder, List<IndexedExpert> experts) {
    Map<String, String> emails = new HashMap<>();
    emails.putAll(accounts.emails(part.stream().map(one -> one.researcher().personId()).toList()));
    for (Registered one : part) {
      Expert expert = ExpertProfile.of(one, emails.get(one.researcher().personId()));
      try {
        builder.add(expert, experts.size());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      experts.add(IndexedExpert.of(one, expert));
    }
    part.clear();
  }
}
