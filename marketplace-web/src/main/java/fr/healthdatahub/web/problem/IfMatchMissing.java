package fr.healthdatahub.web.problem;

/** A change that does not say which version it changes might undo somebody else's unseen. */
public final class IfMatchMissing extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Makes one; where it was thrown says nothing more. */
  public IfMatchMissing() {
    super("If-Match is missing", null, false, false);
  }
}
