package fr.healthdatahub.accounts.session;

import fr.healthdatahub.accounts.problem.AccountsProblem;
import fr.healthdatahub.accounts.secret.Secrets;
import fr.healthdatahub.accounts.time.AccountsClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Sessions of signed-in browsers. They end after 12 hours without a request, after 30 days in any
 * case, and at once on every node when ended here.
 */
@ApplicationScoped
@Transactional
public class Sessions {
  private static final Duration SEEN_PRECISION = Duration.ofMinutes(5);

  @Inject SessionRepository sessions;
  @Inject AccountsClock clock;

  /**
   * Opens a session for a person who has just proved who they are.
   *
   * @param personId the person
   * @param userAgent what the browser calls itself, or null
   * @param address the network address that the request came from, or null
   * @return the secret for the cookie: 43 characters, never stored
   * @throws AccountsProblem unauthenticated, {@code wrong-credentials}, when the account was erased
   *     in this moment
   */
  public String open(String personId, String userAgent, String address) {
    if (!sessions.hold(personId)) {
      throw AccountsProblem.of(AccountsProblem.Kind.UNAUTHENTICATED, "wrong-credentials");
    }
    String secret = Secrets.random();
    sessions.add(
        new Session(personId, Secrets.fingerprint(secret), userAgent, address, clock.now()));
    return secret;
  }

  /** Says whose session a cookie's secret belongs to; empty when it has ended or never was. */
  public Optional<SessionIdentity> personOf(String secret) {
    if (secret == null || secret.length() != 43) {
      return Optional.empty();
    }
    var now = clock.now();
    Optional<Session> session = sessions.findAlive(Secrets.fingerprint(secret), now);
    session
        .filter(found -> found.lastSeenBefore(now.minus(SEEN_PRECISION)))
        .ifPresent(found -> sessions.seen(found.identity().sessionId(), now));
    return session.map(Session::identity);
  }

  /** Lists a person's sessions, the last used first. */
  public List<SessionView> of(String personId) {
    return sessions.alive(personId, clock.now()).stream().map(Session::view).toList();
  }

  /** Ends the session that a secret belongs to, if it is still open: the sign-out. */
  public void endBySecret(String secret) {
    if (secret != null) {
      sessions.removeByFingerprint(Secrets.fingerprint(secret));
    }
  }

  /**
   * Ends one of a person's own sessions.
   *
   * @throws AccountsProblem not found, {@code no-such-session}, also for somebody else's session
   */
  public void end(String personId, String sessionId) {
    if (sessions.remove(personId, sessionId) == 0) {
      throw AccountsProblem.of(AccountsProblem.Kind.NOT_FOUND, "no-such-session");
    }
  }

  /** Ends all of a person's sessions but one, and returns how many there were. */
  public int endOthers(String personId, String keptSessionId) {
    return sessions.removeOthers(personId, keptSessionId);
  }

  /** Ends all of a person's sessions and returns how many there were. */
  public int endAll(String personId) {
    return sessions.removeAll(personId);
  }

  /** Removes rows of sessions that have ended by themselves. */
  public int removeEnded() {
    return sessions.removeEnded(clock.now());
  }
}
