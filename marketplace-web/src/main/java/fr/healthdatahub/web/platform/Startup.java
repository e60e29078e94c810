package fr.healthdatahub.web.platform;

import fr.healthdatahub.challenges.file.FileStore;
import fr.healthdatahub.challenges.file.SealedStore;
import fr.healthdatahub.web.platform.Readiness.State;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Starts the portal beside its deployment: waits for the database as long as it takes, migrates it,
 * adds the demo content when asked, starts the jobs, then says that it is ready.
 */
@WebListener
public class Startup implements ServletContextListener {
  private static final Logger LOG = Logger.getLogger(Startup.class.getName());
  private static final int CANNOT_START = 70;
  private static final long PAUSE_MILLIS = 1000;
  private static final Duration DEPLOYMENT_END = Duration.ofSeconds(20);

  @Resource(lookup = HubDataSource.NAME)
  DataSource dataSource;

  @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
  ManagedThreadFactory threads;

  @Inject Readiness readiness;
  @Inject Traffic traffic;
  @Inject Jobs jobs;
  @Inject Drain drain;
  @Inject FileStore files;
  @Inject SealedStore sealed;
  @Inject Event<PortalStarting> starting;
  @Inject Event<PortalStarted> started;
  private Thread thread;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    drain.listen(threads);
    thread = threads.newThread(this::start);
    thread.setName("hub-startup");
    thread.start();
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    thread.interrupt();
    if (readiness.state() == State.READY) {
      readiness.become(State.DRAINING);
      jobs.stop();
    }
  }

  private void start() {
    try {
      // The server closes and opens our archives while it ends the deployment; the first request
      // that comes through, the launcher's for instance, says that it is done.
      traffic.awaitFirst(DEPLOYMENT_END);
      removeDrafts();
      while (!prepared()) {
        LOG.warning("The database went away during the start; beginning again");
      }
      readiness.become(State.READY);
      LOG.info("The Hub is ready");
      started.fireAsync(new PortalStarted()).exceptionally(this::tell);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | SQLException | RuntimeException e) {
      LOG.log(Level.SEVERE, "The Hub cannot start", e);
      Runtime.getRuntime().halt(CANNOT_START);
    }
  }

  private void removeDrafts() throws IOException {
    int removed = files.removeDrafts() + sealed.removeDrafts();
    if (removed > 0) {
      LOG.info(() -> "Removed " + removed + " files that were on their way in at the last end");
    }
  }

  /** Every step may be done again; false when the database went away meanwhile. */
  private boolean prepared() throws InterruptedException, SQLException {
    try {
      awaitDatabase();
      Migrations.run(dataSource);
      starting.fire(new PortalStarting());
      jobs.start();
      return true;
    } catch (SQLException | RuntimeException e) {
      if (Outage.in(e).filter(Outage.DATABASE::equals).isPresent()) {
        return false;
      }
      throw e;
    }
  }

  private PortalStarted tell(Throwable failure) {
    LOG.log(Level.WARNING, "Work after the start failed", failure);
    return null;
  }

  private void awaitDatabase() throws InterruptedException {
    boolean told = false;
    while (true) {
      try (Connection connection = dataSource.getConnection()) {
        LOG.info("Database: " + connection.getMetaData().getDatabaseProductName());
        return;
      } catch (SQLException e) {
        if (!told) {
          LOG.warning("The database does not answer (" + e.getMessage() + "); trying again");
          told = true;
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    }
  }
}
