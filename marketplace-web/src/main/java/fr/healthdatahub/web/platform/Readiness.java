package fr.healthdatahub.web.platform;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether the portal serves: not before its database is there, and no longer while it drains. */
@ApplicationScoped
public class Readiness {
  /** The three states that {@code GET /api/v1/status} tells. */
  public enum State {
    STARTING,
    READY,
    DRAINING
  }

  private volatile State state = State.STARTING;

  public State state() {
    return state;
  }

  void become(State next) {
    state = next;
  }
}
