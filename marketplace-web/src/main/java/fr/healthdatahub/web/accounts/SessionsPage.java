package fr.healthdatahub.web.accounts;

import fr.healthdatahub.accounts.session.SessionView;
import fr.healthdatahub.accounts.session.Sessions;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.Policy;
import fr.healthdatahub.web.page.FormErrors;
import fr.healthdatahub.web.page.Onward;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The part of My space about the browsers in which I am signed in. */
@Named
@RequestScoped
public class SessionsPage {
  @Inject Policy policy;
  @Inject Caller caller;
  @Inject Sessions sessions;
  @Inject FormErrors errors;
  @Inject Onward onward;

  public List<SessionView> getAll() {
    return sessions.of(caller.personId());
  }

  /** What people call the browser and system of a session. */
  public String browser(SessionView session) {
    return Browser.named(session.userAgent());
  }

  /** Whether a session is the one that asks. */
  public boolean isThis(SessionView session) {
    return session.id().equals(caller.sessionId());
  }

  public void end(String sessionId) {
    policy.require(Operation.MANAGE_SESSIONS);
    if (errors.none(() -> sessions.end(caller.personId(), sessionId))) {
      onward.to("/account#sessions", "sessions.ended");
    }
  }

  /** Ends all sessions but this one. */
  public void endOthers() {
    policy.require(Operation.MANAGE_SESSIONS);
    sessions.endOthers(caller.personId(), caller.sessionId());
    onward.to("/account#sessions", "sessions.ended");
  }
}
