package fr.healthdatahub.samples.pathway;

/** A module file that cannot be used. The message names file, line and what would be right. */
public final class InvalidModule extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidModule(String file, int line, String message) {
    super(file + ", line " + line + ": " + message);
  }
}
