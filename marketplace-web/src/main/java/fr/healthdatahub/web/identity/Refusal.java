package fr.healthdatahub.web.identity;

/** The policy says no. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int status;
  private final String code;
  private final transient Object argument;

  Refusal(int status, String code, Object argument) {
    super(code, null, false, false);
    this.status = status;
    this.code = code;
    this.argument = argument;
  }

  /** 401 for who is not signed in, 403 for who may not, 404 where that must not be told. */
  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  /** What the message mentions; may be null. */
  public Object argument() {
    return argument;
  }
}
