package fr.healthdatahub.web.candidates;

import fr.healthdatahub.affiliation.candidate.CandidateIndex;
import fr.healthdatahub.affiliation.freeword.FreeWords;
import fr.healthdatahub.web.platform.PortalStarted;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Lets this node's tree of skills and its index of candidates follow the database. */
@ApplicationScoped
class IndexFollower {
  private static final Logger LOG = Logger.getLogger(IndexFollower.class.getName());
  private static final int SECONDS = 2;

  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  ManagedScheduledExecutorService scheduler;

  @Inject FreeWords words;
  @Inject CandidateIndex index;
  private ScheduledFuture<?> following;

  void begin(@ObservesAsync PortalStarted started) {
    following = scheduler.scheduleWithFixedDelay(this::follow, 0, SECONDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void end() {
    if (following != null) {
      following.cancel(false);
    }
  }

  private void follow() {
    try {
      words.follow();
      index.follow();
    } catch (RuntimeException e) {
      LOG.log(
          Level.WARNING,
          "Skills and the index of candidates did not follow; that is tried again",
          e);
    }
  }
}
