package fr.healthdatahub.samples.schema;

/** A schema that cannot be used; the message says where and why. */
public final class InvalidSchema extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InvalidSchema(String message) {
    super(message);
  }
}
