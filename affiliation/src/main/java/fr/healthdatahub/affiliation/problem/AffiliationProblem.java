package fr.healthdatahub.affiliation.problem;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Something that affiliation refuses; nothing of it was kept. The code is stable and doubles as the
 * key of the message that people read; the arguments fill that message.
 */
public final class AffiliationProblem extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What sort of answer the refusal calls for. */
  public enum Kind {
    NOT_FOUND,
    CONFLICT,
    INVALID,
    FORBIDDEN,
    TOO_MANY,
    CHANGED_MEANWHILE
  }

  private final Kind kind;
  private final String code;
  private final List<String> args;
  private final List<Violation> violations;

  private final Instant retryAt;

  private AffiliationProblem(Kind kind, String code, List<String> args, List<Violation> found) {
    this(kind, code, args, found, null);
  }

  private AffiliationProblem(
      Kind kind, String code, List<String> args, List<Violation> found, Instant retryAt) {
    super(kind + " " + code + (found.isEmpty() ? "" : " " + found));
    this.kind = kind;
    this.code = code;
    this.args = args;
    this.violations = List.copyOf(found);
    this.retryAt = retryAt;
  }

  /** Makes a problem of a kind with a message key and what the message mentions. */
  public static AffiliationProblem of(Kind kind, String code, Object... args) {
    return new AffiliationProblem(
        kind, code, Arrays.stream(args).map(String::valueOf).toList(), List.of());
  }

  /** Makes a problem of too many requests, with the instant from which on one may go on. */
  public static AffiliationProblem tooMany(String code, Instant retryAt, Object... args) {
    List<String> texts = Arrays.stream(args).map(String::valueOf).toList();
    return new AffiliationProblem(Kind.TOO_MANY, code, texts, List.of(), retryAt);
  }

  /** Makes a problem of fields; its code is that of the first violation. */
  public static AffiliationProblem invalid(List<Violation> violations) {
    Violation first = violations.get(0);
    return new AffiliationProblem(Kind.INVALID, first.code(), first.args(), violations);
  }

  /** Makes a problem of one field. */
  public static AffiliationProblem invalid(String field, String code, Object... args) {
    return invalid(List.of(Violation.of(field, code, args)));
  }

  /** Throws what is wrong, if anything is. */
  public static void require(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw invalid(violations);
    }
  }

  public Kind kind() {
    return kind;
  }

  public String code() {
    return code;
  }

  public List<String> args() {
    return args;
  }

  /** From when on the same may be tried again, when that is known. */
  public Optional<Instant> retryAt() {
    return Optional.ofNullable(retryAt);
  }

  public List<Violation> violations() {
    return violations;
  }
}
