package fr.healthdatahub.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the commands say, in the language of the machine or of {@code --lang}. */
final class ClientWords {
  private ClientWords() {}

  static String of(String key, Object... arguments) {
    return new MessageFormat(bundle("client").getString(key), Locale.ROOT).format(arguments);
  }

  /** What {@code --help} says of commands, options and exit codes. */
  static ResourceBundle help() {
    return bundle("help");
  }

  private static ResourceBundle bundle(String name) {
    return ResourceBundle.getBundle(
        "fr.healthdatahub.cli." + name,
        Locale.getDefault(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
