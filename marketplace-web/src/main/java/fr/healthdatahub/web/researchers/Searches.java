package fr.healthdatahub.web.researchers;

import fr.healthdatahub.affiliation.problem.AffiliationProblem;
import fr.healthdatahub.web.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Counts readings of the directory, so that nobody copies it: so many a minute for an address, and
 * for somebody who is signed in. What is counted is forgotten every minute.
 */
@ApplicationScoped
public class Searches {
  private static final long MINUTE_MILLIS = 60_000;

  /** Readings of the directory a minute for one address, or one account. */
  @Inject
  @ConfigProperty(name = "hub.directory.readings", defaultValue = "120")
  int most;

  @Inject Caller caller;
  @Inject HttpServletRequest request;
  private final Map<String, Integer> counts = new HashMap<>();
  private long minute;

  /**
   * Counts one reading.
   *
   * @throws AffiliationProblem too many, {@code too-many-searches}
   */
  void count() {
    if (caller.isOfficer()) {
      return;
    }
    String who = caller.isSignedIn() ? caller.personId() : request.getRemoteAddr();
    if (counted(who) > most) {
      throw AffiliationProblem.of(AffiliationProblem.Kind.TOO_MANY, "too-many-searches", most);
    }
  }

  private synchronized int counted(String who) {
    long now = System.currentTimeMillis() / MINUTE_MILLIS;
    if (now != minute) {
      minute = now;
      counts.clear();
    }
    return counts.merge(who, 1, Integer::sum);
  }
}
