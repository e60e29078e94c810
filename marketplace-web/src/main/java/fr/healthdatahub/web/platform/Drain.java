package fr.healthdatahub.web.platform;

import fr.healthdatahub.web.platform.Readiness.State;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * SIGTERM and SIGINT: new requests get 503, those under way may end within 30 s, jobs are let go,
 * then the process ends. Payara alone would cut requests off.
 */
@ApplicationScoped
public class Drain {
  private static final Logger LOG = Logger.getLogger(Drain.class.getName());
  private static final long LONGEST_MILLIS = 30_000;
  private static final long STEP_MILLIS = 50;
  private static final long LAST_BYTES_MILLIS = 300;

  @Inject Readiness readiness;
  @Inject Traffic traffic;
  @Inject Jobs jobs;
  private ManagedThreadFactory threads;
  private SignalHandler formerTerm;
  private SignalHandler formerInt;

  void listen(ManagedThreadFactory managed) {
    threads = managed;
    formerTerm = Signal.handle(new Signal("TERM"), signal -> begin());
    formerInt = Signal.handle(new Signal("INT"), signal -> begin());
  }

  @PreDestroy
  void stopListening() {
    if (formerTerm != null) {
      Signal.handle(new Signal("TERM"), formerTerm);
      Signal.handle(new Signal("INT"), formerInt);
    }
  }

  private void begin() {
    threads.newThread(this::drain).start();
  }

  private void drain() {
    if (readiness.state() == State.DRAINING) {
      return;
    }
    boolean working = readiness.state() == State.READY;
    readiness.become(State.DRAINING);
    LOG.info(() -> "Draining: " + traffic.underWay() + " requests under way");
    long end = System.currentTimeMillis() + LONGEST_MILLIS;
    try {
      while (traffic.underWay() > 0 && System.currentTimeMillis() < end) {
        Thread.sleep(STEP_MILLIS);
      }
      // The container sends an answer's last bytes after our filters have let go of it.
      Thread.sleep(LAST_BYTES_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (working) {
      jobs.stop();
    }
    LOG.info("Drained");
    Runtime.getRuntime().exit(0);
  }
}
