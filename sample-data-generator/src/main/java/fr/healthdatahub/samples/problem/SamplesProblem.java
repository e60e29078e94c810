package fr.healthdatahub.samples.problem;

import java.util.List;

/**
 * A request that the samples module refuses. The code is stable and doubles as the key of the
 * message that people read; the arguments fill that message.
 */
public final class SamplesProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What sort of refusal it is. */
  public enum Kind {
    NOT_FOUND,
    CONFLICT,
    INVALID,
    TOO_MANY,
    NO_SPACE
  }

  private final Kind kind;
  private final String code;
  private final transient List<Object> arguments;

  private SamplesProblem(Kind kind, String code, Object... arguments) {
    super(code, null, false, false);
    this.kind = kind;
    this.code = code;
    this.arguments = List.of(arguments);
  }

  public static SamplesProblem notFound(String code, Object... arguments) {
    return new SamplesProblem(Kind.NOT_FOUND, code, arguments);
  }

  public static SamplesProblem conflict(String code, Object... arguments) {
    return new SamplesProblem(Kind.CONFLICT, code, arguments);
  }

  public static SamplesProblem invalid(String code, Object... arguments) {
    return new SamplesProblem(Kind.INVALID, code, arguments);
  }

  public static SamplesProblem tooMany(String code) {
    return new SamplesProblem(Kind.TOO_MANY, code);
  }

  public static SamplesProblem noSpace(String code) {
    return new SamplesProblem(Kind.NO_SPACE, code);
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
}
