package fr.healthdatahub.samples.schema;

import java.util.Locale;

/** A schema that cannot be used; the message says where, why and what would be right. */
public final class InvalidSchema extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Label words;

  public InvalidSchema(String message) {
    this(new Label(message, message));
  }

  public InvalidSchema(Label words) {
    super(words.en());
    this.words = words;
  }

  /** The message in French or in English. */
  public String in(Locale locale) {
    return words.in(locale);
  }

  /** The same at a place, such as {@code schema.json: /fields/2}. */
  public InvalidSchema at(String place) {
    return new InvalidSchema(new Label(place + " : " + words.fr(), place + ": " + words.en()));
  }
}
