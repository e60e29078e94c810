package fr.healthdatahub.web.platform;

import java.sql.SQLException;
import java.util.Optional;

/** What the portal stands on and may lack for a while; nobody who asks has done anything wrong. */
public enum Outage {
  DATABASE(503, "unavailable"),
  DISK_FULL(507, "disk-full");

  /** When it is worth asking again. */
  public static final int RETRY_SECONDS = 2;

  private static final int DEEPEST = 30;

  private final int status;
  private final String code;

  Outage(int status, String code) {
    this.status = status;
    this.code = code;
  }

  /** The outage that an exception tells of, anywhere in its causes. */
  public static Optional<Outage> in(Throwable thrown) {
    boolean unreachable = false;
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      // A full disk comes first: it is also a reason why a database ends its connections.
      if (String.valueOf(cause.getMessage()).contains("No space left on device")) {
        return Optional.of(DISK_FULL);
      }
      unreachable |= cause instanceof SQLException sql && unreachable(sql);
      // The server rolled back what could not be committed, and keeps why to its log.
      unreachable |= cause.getClass().getSimpleName().equals("RollbackException");
      cause = cause.getCause();
    }
    return unreachable ? Optional.of(DATABASE) : Optional.empty();
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  /**
   * SQL states of class 08 are lost connections, 57P says that the server stops or starts, 90098
   * that H2 closed its file; the pool has only a sentence for it.
   */
  private static boolean unreachable(SQLException sql) {
    String state = String.valueOf(sql.getSQLState());
    return state.startsWith("08")
        || state.startsWith("57P")
        || state.equals("90098")
        || String.valueOf(sql.getMessage()).contains("Error in allocating a connection");
  }
}
