package fr.healthdatahub.sdk;

import fr.healthdatahub.sdk.model.Problem;
import fr.healthdatahub.sdk.model.ProblemPlace;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The Hub refused, failed or was not reached. Subclasses say which. */
public class HubException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** How many places a message names; {@link #errors()} has more. */
  private static final int FIRST_PLACES = 5;

  private final transient Problem problem;
  private final transient Duration retryAfter;

  HubException(Problem problem, Duration retryAfter) {
    super(message(problem));
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  HubException(String code, int status, String message, Throwable cause) {
    super(message, cause);
    this.problem = new Problem().code(code).status(status).title(message);
    this.retryAfter = null;
  }

  /** What the Hub said is wrong, in the language of the requests, without places and codes. */
  public String detail() {
    return detail(problem);
  }

  /** HTTP status, or 0 when the Hub was not reached. */
  public int status() {
    return problem.getStatus();
  }

  /** Stable name of the problem, as the contract lists them. */
  public String code() {
    return problem.getCode();
  }

  /** What to quote to the Hub's team, or null. */
  public String requestId() {
    return problem.getRequestId();
  }

  /** Exact places of what is wrong; empty when there are none. */
  public List<ProblemPlace> errors() {
    return problem.getErrors() == null ? List.of() : problem.getErrors();
  }

  /** How many places there are, of which {@link #errors()} holds the first. */
  public int errorCount() {
    return problem.getErrorCount() == null ? errors().size() : problem.getErrorCount();
  }

  /** When the same request may succeed, or null. */
  public OffsetDateTime resetsAt() {
    return problem.getResetsAt();
  }

  /** How long the Hub asks to wait. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  private static String detail(Problem problem) {
    return problem.getDetail() == null ? problem.getTitle() : problem.getDetail();
  }

  /** All that helps who reads a log: what is wrong, what to quote, and where first. */
  private static String message(Problem problem) {
    StringBuilder text = new StringBuilder(detail(problem)).append(" [").append(problem.getCode());
    if (problem.getRequestId() != null) {
      text.append(", request ").append(problem.getRequestId());
    }
    text.append(']');
    List<ProblemPlace> places = problem.getErrors() == null ? List.of() : problem.getErrors();
    int told = Math.min(FIRST_PLACES, places.size());
    places.subList(0, told).forEach(place -> text.append("\n  ").append(told(place)));
    int all = problem.getErrorCount() == null ? places.size() : problem.getErrorCount();
    return text + (all > told ? "\n  … and " + (all - told) + " more" : "");
  }

  private static String told(ProblemPlace place) {
    StringBuilder text = new StringBuilder();
    if (place.getRow() != null) {
      text.append("row ").append(place.getRow()).append(place.getColumn() == null ? ": " : ", ");
    }
    if (place.getColumn() != null) {
      text.append("column ").append(place.getColumn()).append(": ");
    }
    return text.append(place.getMessage()).toString();
  }

  static HubException of(Problem problem, Duration retryAfter) {
    if ("invalid-predictions".equals(problem.getCode())) {
      return new InvalidPredictions(problem);
    }
    return switch (problem.getStatus()) {
      case 401 -> new Unauthenticated(problem);
      case 403 -> new Forbidden(problem);
      case 404 -> new NotFound(problem);
      case 409 -> new Conflict(problem);
      case 429 -> new QuotaExceeded(problem, retryAfter);
      default -> new HubException(problem, retryAfter);
    };
  }

  /** The file is wrong; {@link #errors()} says where. */
  public static final class InvalidPredictions extends HubException {
    private static final long serialVersionUID = 1L;

    InvalidPredictions(Problem problem) {
      super(problem, null);
    }
  }

  /** No token, or one that is unknown, expired or revoked. */
  public static final class Unauthenticated extends HubException {
    private static final long serialVersionUID = 1L;

    Unauthenticated(Problem problem) {
      super(problem, null);
    }
  }

  /** The account or the token may not do this. */
  public static final class Forbidden extends HubException {
    private static final long serialVersionUID = 1L;

    Forbidden(Problem problem) {
      super(problem, null);
    }
  }

  /** There is no such thing, or it must not be told. */
  public static final class NotFound extends HubException {
    private static final long serialVersionUID = 1L;

    NotFound(Problem problem) {
      super(problem, null);
    }
  }

  /** Not possible in the present state. */
  public static final class Conflict extends HubException {
    private static final long serialVersionUID = 1L;

    Conflict(Problem problem) {
      super(problem, null);
    }
  }

  /** A limit is used up until {@link #resetsAt()}. */
  public static final class QuotaExceeded extends HubException {
    private static final long serialVersionUID = 1L;

    QuotaExceeded(Problem problem, Duration retryAfter) {
      super(problem, retryAfter);
    }
  }

  /** No answer came: no connection, one that broke, or none in time. */
  public static final class Unreachable extends HubException {
    private static final long serialVersionUID = 1L;

    Unreachable(String message, Throwable cause) {
      super("unreachable", 0, message, cause);
    }
  }

  /** What answered does not speak as a Hub does, for instance a proxy or a damaged file. */
  public static final class UnexpectedAnswer extends HubException {
    private static final long serialVersionUID = 1L;

    UnexpectedAnswer(int status, String message, Throwable cause) {
      super("unexpected-answer", status, message, cause);
    }
  }
}
