package fr.healthdatahub.web.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import fr.healthdatahub.samples.generation.LongWork;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The portal's job schedulers, on the same database as everything else: a job is a row that is
 * written in the transaction of its cause. A job's lease is 60 s, renewed every 15 s. Work that
 * takes minutes has a scheduler of its own, so that nothing short waits for it.
 */
@ApplicationScoped
public class Jobs {
  private static final String TABLE = "jobs.scheduled_tasks";
  private static final String LONG_TABLE = "jobs.long_tasks";
  private static final int THREADS = 2;
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
  private static final int MISSED_HEARTBEATS = 4;

  @Resource(lookup = HubDataSource.NAME)
  DataSource dataSource;

  @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
  ManagedThreadFactory threads;

  @Inject @Default Instance<Task<?>> tasks;

  @Inject @LongWork Instance<Task<?>> longTasks;

  @Inject
  @ConfigProperty(name = "hub.node", defaultValue = "hub")
  String node;

  private Scheduler scheduler;
  private Scheduler longScheduler;

  @Produces
  @Dependent
  public synchronized Scheduler scheduler() {
    if (scheduler == null) {
      scheduler = build(tasks, TABLE, THREADS, LONGEST_WAIT);
    }
    return scheduler;
  }

  /** What it runs begins anew after a stop, so nobody waits for its end. */
  @Produces
  @Dependent
  @LongWork
  public synchronized Scheduler longScheduler() {
    if (longScheduler == null) {
      longScheduler = build(longTasks, LONG_TABLE, 1, Duration.ZERO);
    }
    return longScheduler;
  }

  /** Frees what an earlier life of this node had begun, then starts. */
  void start() throws SQLException {
    releaseOwnLeases(TABLE);
    releaseOwnLeases(LONG_TABLE);
    scheduler().start();
    longScheduler().start();
  }

  /** Lets short jobs end, and takes no new ones. */
  void stop() {
    longScheduler().stop();
    scheduler().stop();
  }

  /**
   * A node that starts has no running job: what is marked as picked by it was picked by its earlier
   * life, which is over, because the home is locked by one process. So nobody waits for the lease.
   */
  private void releaseOwnLeases(String table) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement release =
            connection.prepareStatement(
                "update "
                    + table
                    + " set picked = false, picked_by = null, last_heartbeat = null,"
                    + " version = version + 1 where picked = true and picked_by = ?")) {
      release.setString(1, node);
      release.executeUpdate();
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private Scheduler build(Instance<Task<?>> all, String table, int workers, Duration longestWait) {
    List<Task<?>> known = new ArrayList<>();
    List<Task<?>> recurring = new ArrayList<>();
    for (Task<?> task : all) {
      (task instanceof OnStartup ? recurring : known).add(task);
    }
    return Scheduler.create(dataSource, known)
        .startTasks((List) recurring)
        .tableName(table)
        .threads(workers)
        .executorService(Executors.newFixedThreadPool(workers, threads))
        .schedulerName(new SchedulerName.Fixed(node))
        .pollingInterval(Duration.ofSeconds(2))
        .shutdownMaxWait(longestWait)
        .heartbeatInterval(HEARTBEAT)
        .missedHeartbeatsLimit(MISSED_HEARTBEATS)
        .build();
  }
}
