package fr.healthdatahub.sdk;

import fr.healthdatahub.sdk.model.Problem;
import fr.healthdatahub.sdk.model.ProblemPlace;
import java.time.OffsetDateTime;
import java.util.List;

/** The Hub refused, failed or was not reached. Subclasses say which. */
public class HubException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;

  HubException(Problem problem) {
    super(problem.getDetail() == null ? problem.getTitle() : problem.getDetail());
    this.problem = problem;
  }

  HubException(String message, Throwable cause) {
    super(message, cause);
    this.problem = null;
  }

  /** HTTP status, or 0 when the Hub was not reached. */
  public int status() {
    return problem == null ? 0 : problem.getStatus();
  }

  /** Stable name of the problem; {@code unreachable} when the Hub was not reached. */
  public String code() {
    return problem == null ? "unreachable" : problem.getCode();
  }

  /** What to quote to the Hub's team, or null. */
  public String requestId() {
    return problem == null ? null : problem.getRequestId();
  }

  /** Exact places of what is wrong; empty when there are none. */
  public List<ProblemPlace> errors() {
    return problem == null || problem.getErrors() == null ? List.of() : problem.getErrors();
  }

  /** When the same request may succeed, or null. */
  public OffsetDateTime resetsAt() {
    return problem == null ? null : problem.getResetsAt();
  }

  static HubException of(Problem problem) {
    if ("invalid-predictions".equals(problem.getCode())) {
      return new InvalidPredictions(problem);
    }
    return switch (problem.getStatus()) {
      case 401 -> new Unauthenticated(problem);
      case 403 -> new Forbidden(problem);
      case 404 -> new NotFound(problem);
      case 409 -> new Conflict(problem);
      case 429 -> new QuotaExceeded(problem);
      default -> new HubException(problem);
    };
  }

  /** The file is wrong; {@link #errors()} says where. */
  public static final class InvalidPredictions extends HubException {
    private static final long serialVersionUID = 1L;

    InvalidPredictions(Problem problem) {
      super(problem);
    }
  }

  /** No token, or one that is unknown, expired or revoked. */
  public static final class Unauthenticated extends HubException {
    private static final long serialVersionUID = 1L;

    Unauthenticated(Problem problem) {
      super(problem);
    }
  }

  /** The account or the token may not do this. */
  public static final class Forbidden extends HubException {
    private static final long serialVersionUID = 1L;

    Forbidden(Problem problem) {
      super(problem);
    }
  }

  /** There is no such thing, or it must not be told. */
  public static final class NotFound extends HubException {
    private static final long serialVersionUID = 1L;

    NotFound(Problem problem) {
      super(problem);
    }
  }

  /** Not possible in the present state. */
  public static final class Conflict extends HubException {
    private static final long serialVersionUID = 1L;

    Conflict(Problem problem) {
      super(problem);
    }
  }

  /** A limit is used up until {@link #resetsAt()}. */
  public static final class QuotaExceeded extends HubException {
    private static final long serialVersionUID = 1L;

    QuotaExceeded(Problem problem) {
      super(problem);
    }
  }
}
