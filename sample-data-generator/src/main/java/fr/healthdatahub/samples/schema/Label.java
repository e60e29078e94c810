package fr.healthdatahub.samples.schema;

import java.util.Locale;

/** A text in both languages of the Hub. */
public record Label(String fr, String en) {
  public static final Label NONE = new Label("", "");

  /** In French for French readers, else in English. */
  public String in(Locale locale) {
    return locale.getLanguage().equals("fr") ? fr : en;
  }
}
