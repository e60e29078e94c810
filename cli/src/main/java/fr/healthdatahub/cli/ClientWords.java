package fr.healthdatahub.cli;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the commands say, in the language of the machine or of {@code --lang}. */
public final class ClientWords {
  private static final String[] BYTES = {"B", "kB", "MB", "GB", "TB", "PB"};
  private static final String[] OCTETS = {"o", "ko", "Mo", "Go", "To", "Po"};

  private static final int DECIMALS = 3;

  private ClientWords() {}

  public static String of(String key, Object... arguments) {
    return new MessageFormat(bundle("client").getString(key), Locale.getDefault())
        .format(arguments);
  }

  /** An instant to the minute, in the zone of this machine, which it names. */
  public static String time(OffsetDateTime instant) {
    return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm z")
        .format(instant.atZoneSameInstant(ZoneId.systemDefault()));
  }

  /**
   * Points as people of the language write them, with the decimals of the pages; {@code --json} has
   * all.
   */
  public static String number(Double value) {
    NumberFormat format = NumberFormat.getNumberInstance(Locale.getDefault());
    format.setMinimumFractionDigits(DECIMALS);
    format.setMaximumFractionDigits(DECIMALS);
    return value == null ? "" : format.format(value);
  }

  /**
   * A score as the pages write it: three decimals; above 1 without zeros that would promise more
   * than three digits.
   */
  static String score(Double value) {
    if (value == null) {
      return "";
    }
    double size = Math.abs(value);
    NumberFormat format = NumberFormat.getNumberInstance(Locale.getDefault());
    format.setMinimumFractionDigits(
        size <= 1 ? DECIMALS : Math.max(0, DECIMALS - 1 - (int) Math.log10(size)));
    format.setMaximumFractionDigits(DECIMALS);
    return format.format(value);
  }

  /** Bytes as people of the language read them: powers of 1,000. */
  public static String size(long bytes) {
    boolean isFrench = Locale.getDefault().getLanguage().equals("fr");
    String[] units = isFrench ? OCTETS : BYTES;
    double value = bytes;
    int unit = 0;
    while (value >= 1000 && unit < units.length - 1) {
      value /= 1000;
      unit++;
    }
    boolean small = value < 10 && unit > 0;
    return (small
            ? String.format(Locale.getDefault(), "%.1f", value)
            : String.valueOf(Math.round(value)))
        + " "
        + units[unit];
  }

  /** A time to come, as one says it: seconds, minutes or hours. */
  static String duration(double seconds) {
    if (seconds < 90) {
      return Math.max(1, Math.round(seconds)) + " s";
    }
    return seconds < 5400 ? Math.round(seconds / 60) + " min" : Math.round(seconds / 3600) + " h";
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
