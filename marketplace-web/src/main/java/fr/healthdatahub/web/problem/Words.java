package fr.healthdatahub.web.problem;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The words of problems, by their codes, in French and English. */
public final class Words {
  private static final String BUNDLE = "fr.healthdatahub.web.words";
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Words() {}

  /** The sentence for a code; the code itself when nobody wrote one. */
  public static String of(String code, Locale locale, Object... arguments) {
    ResourceBundle bundle =
        ResourceBundle.getBundle(BUNDLE, locale, Words.class.getClassLoader(), NO_FALLBACK);
    try {
      return new MessageFormat(bundle.getString(code), locale).format(arguments);
    } catch (MissingResourceException e) {
      return code;
    }
  }
}
