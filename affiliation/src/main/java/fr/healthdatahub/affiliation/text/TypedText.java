package fr.healthdatahub.affiliation.text;

/** Texts as people type them, in the form that is kept: without control characters. */
public final class TypedText {
  private TypedText() {}

  /** One line without doubled blanks; empty for null. */
  public static String line(String typed) {
    return typed == null ? "" : typed.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }

  /** Lines stay lines; empty for null. */
  public static String lines(String typed) {
    return typed == null
        ? ""
        : typed.replaceAll("\\R", "\n").replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").strip();
  }
}
