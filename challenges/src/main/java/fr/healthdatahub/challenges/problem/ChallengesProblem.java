package fr.healthdatahub.challenges.problem;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A request that the challenges module refuses. The code is stable and doubles as the key of the
 * message that people read; the arguments fill that message.
 */
public final class ChallengesProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What sort of refusal it is. */
  public enum Kind {
    NOT_FOUND,
    CONFLICT,
    INVALID,
    FORBIDDEN,
    TOO_MANY,
    TOO_LARGE
  }

  private final Kind kind;
  private final String code;
  private final transient List<Object> arguments;
  private final Instant retryAt;

  private ChallengesProblem(Kind kind, String code, Instant retryAt, Object... arguments) {
    super(code, null, false, false);
    this.kind = kind;
    this.code = code;
    this.retryAt = retryAt;
    this.arguments = Collections.unmodifiableList(Arrays.asList(arguments));
  }

  public static ChallengesProblem notFound(String code, Object... arguments) {
    return new ChallengesProblem(Kind.NOT_FOUND, code, null, arguments);
  }

  public static ChallengesProblem conflict(String code, Object... arguments) {
    return new ChallengesProblem(Kind.CONFLICT, code, null, arguments);
  }

  public static ChallengesProblem invalid(String code, Object... arguments) {
    return new ChallengesProblem(Kind.INVALID, code, null, arguments);
  }

  public static ChallengesProblem forbidden(String code, Object... arguments) {
    return new ChallengesProblem(Kind.FORBIDDEN, code, null, arguments);
  }

  public static ChallengesProblem tooLarge(String code, Object... arguments) {
    return new ChallengesProblem(Kind.TOO_LARGE, code, null, arguments);
  }

  /** A limit that is used up until an instant. */
  public static ChallengesProblem tooMany(String code, Instant retryAt, Object... arguments) {
    return new ChallengesProblem(Kind.TOO_MANY, code, retryAt, arguments);
  }

  public Kind kind() {
    return kind;
  }

  public String code() {
    return code;
  }

  public List<Object> arguments() {
    return arguments;
  }

  /** When the same request may succeed, for limits that renew themselves. */
  public Optional<Instant> retryAt() {
    return Optional.ofNullable(retryAt);
  }
}
