package fr.healthdatahub.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the commands say, in the language of the machine or of {@code --lang}. */
final class ClientWords {
  private ClientWords() {}

  static String of(String key, Object... arguments) {
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            "fr.healthdatahub.cli.client",
            Locale.getDefault(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
  }
}
