package fr.healthdatahub.web.samples;

import fr.healthdatahub.samples.SampleRequest;
import fr.healthdatahub.samples.Samples;
import fr.healthdatahub.samples.export.Estimate;
import fr.healthdatahub.samples.export.Preview;
import fr.healthdatahub.samples.problem.SamplesProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Looks at samples before they are generated. Each takes up to a second of a core and anybody may
 * ask, so two are made at a time and the last ones are kept.
 */
@ApplicationScoped
public class Previews {
  private static final int ROWS = 5;
  private static final int AT_A_TIME = 2;
  private static final int KEPT = 32;
  private static final long LONGEST_WAIT_SECONDS = 5;

  private final Semaphore free = new Semaphore(AT_A_TIME, true);
  private final Map<SampleRequest, Look> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SampleRequest, Look> eldest) {
          return size() > KEPT;
        }
      };

  /** First rows and distributions, and how large the whole will be. */
  public record Look(Preview preview, Estimate estimate) {}

  /**
   * A look at what is asked for.
   *
   * @throws fr.healthdatahub.samples.InvalidRequest when no sample is like that
   * @throws SamplesProblem when too many others are looking
   */
  public Look of(SampleRequest request) {
    Look known = kept(request);
    if (known != null) {
      return known;
    }
    if (!mayBegin()) {
      throw SamplesProblem.tooMany("too-busy");
    }
    try {
      Look look = new Look(Samples.preview(request, ROWS), Samples.estimate(request));
      synchronized (kept) {
        kept.put(request, look);
      }
      return look;
    } finally {
      free.release();
    }
  }

  private Look kept(SampleRequest request) {
    synchronized (kept) {
      return kept.get(request);
    }
  }

  private boolean mayBegin() {
    try {
      return free.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
