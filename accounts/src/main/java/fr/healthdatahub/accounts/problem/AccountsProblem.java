package fr.healthdatahub.accounts.problem;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An operation on accounts was refused; nothing of it was kept. */
public final class AccountsProblem extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What sort of answer the refusal calls for. */
  public enum Kind {
    NOT_FOUND,
    CONFLICT,
    INVALID,
    FORBIDDEN,
    TOO_MANY,
    UNAUTHENTICATED
  }

  private final Kind kind;
  private final String code;
  private final List<String> args;
  private final Instant retryAfter;
  private final List<Violation> violations;

  private AccountsProblem(
      Kind kind, String code, List<String> args, Instant retryAfter, List<Violation> violations) {
    super(kind + " " + code + (violations.isEmpty() ? "" : " " + violations));
    this.kind = kind;
    this.code = code;
    this.args = args;
    this.retryAfter = retryAfter;
    this.violations = List.copyOf(violations);
  }

  /** Makes a problem of a kind with a message key and what the message mentions. */
  public static AccountsProblem of(Kind kind, String code, Object... args) {
    return new AccountsProblem(kind, code, texts(args), null, List.of());
  }

  /** Makes a problem of fields; its code is that of the first violation. */
  public static AccountsProblem invalid(List<Violation> violations) {
    Violation first = violations.get(0);
    return new AccountsProblem(Kind.INVALID, first.code(), first.args(), null, violations);
  }

  /** Makes a problem of one field. */
  public static AccountsProblem invalid(String field, String code, Object... args) {
    return invalid(List.of(Violation.of(field, code, args)));
  }

  /** Makes a refusal that ends at {@code retryAfter}. */
  public static AccountsProblem tooMany(String code, Instant retryAfter) {
    return new AccountsProblem(Kind.TOO_MANY, code, List.of(), retryAfter, List.of());
  }

  /** Says what sort of answer the refusal calls for. */
  public Kind kind() {
    return kind;
  }

  /** Returns the message key: lower-case words with hyphens, stable. */
  public String code() {
    return code;
  }

  /** Returns what the message mentions, in its order. */
  public List<String> args() {
    return args;
  }

  /** Returns when to try again, for {@link Kind#TOO_MANY}. */
  public Optional<Instant> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  /** Returns what is wrong with which field, for {@link Kind#INVALID}. */
  public List<Violation> violations() {
    return violations;
  }

  static List<String> texts(Object... values) {
    return Arrays.stream(values).map(String::valueOf).toList();
  }
}
