package fr.healthdatahub.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The page's language, and how words, dates and numbers are written in it. */
@Named
@RequestScoped
public class Language {
  private static final String BUNDLE = "fr.healthdatahub.web.messages";
  private static final String[] BYTES_EN = {"B", "kB", "MB", "GB"};
  private static final String[] BYTES_FR = {"o", "ko", "Mo", "Go"};
  private static final String PATTERN = "d MMM yyyy, HH:mm";
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  @Inject HttpServletRequest request;

  public String getCode() {
    return "fr".equals(request.getAttribute(PageRoutes.LANGUAGE)) ? "fr" : "en";
  }

  public String getOther() {
    return "fr".equals(getCode()) ? "en" : "fr";
  }

  /** The path of this page without its language. */
  public String getPath() {
    Object path = request.getAttribute(PageRoutes.PATH);
    return path == null ? "/" : (String) path;
  }

  /** The address of this page in the other language, with the same filters. */
  public String getPathInOther() {
    return "/" + getOther() + getPath() + query();
  }

  /** The address of a page in this language. */
  public String url(String path) {
    return "/" + getCode() + path;
  }

  /** Where one signs in and then comes back to this page. */
  public String getSignIn() {
    return url("/sign-in?return=" + URLEncoder.encode(getPath(), StandardCharsets.UTF_8));
  }

  public Locale locale() {
    return "fr".equals(getCode()) ? Locale.FRENCH : Locale.ENGLISH;
  }

  /** A message with its arguments, in the syntax of {@link MessageFormat}. */
  public String say(String key, Object... arguments) {
    return new MessageFormat(bundle().getString(key), locale()).format(arguments);
  }

  /** A name's message, or the name itself: another version of the Hub may have written it. */
  public String sayName(String beginning, String name) {
    String key = beginning + name;
    return bundle().containsKey(key) ? say(key) : name;
  }

  private ResourceBundle bundle() {
    return ResourceBundle.getBundle(BUNDLE, locale(), Language.class.getClassLoader(), NO_FALLBACK);
  }

  /** A date and time with its zone. */
  public String instant(Instant instant, ZoneId zone) {
    if (instant == null) {
      return "";
    }
    String place = zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
    return DateTimeFormatter.ofPattern(PATTERN, locale()).format(instant.atZone(zone))
        + " ("
        + place
        + ")";
  }

  /** A day without its time; empty for none. */
  public String day(LocalDate day) {
    return day == null
        ? ""
        : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale()).format(day);
  }

  /** How long until an instant: days while there are several, else hours and minutes. */
  public String left(Instant end) {
    Duration left = Duration.between(Instant.now(), end);
    if (left.isNegative()) {
      return say("left.none");
    }
    return left.toDays() >= 2
        ? say("left.days", left.toDays())
        : say("left.hours", left.toHours(), left.toMinutesPart());
  }

  /** The same in its shortest form, for lists of deadlines. */
  public String leftShort(Instant end) {
    Duration left = Duration.between(Instant.now(), end);
    return left.toDays() >= 2
        ? say("left.days.short", left.toDays())
        : say("left.hours.short", Math.max(0, left.toHours()));
  }

  /** A score, three decimals; above 1 without zeros that would promise more than three digits. */
  public String score(Double score) {
    if (score == null) {
      return "";
    }
    double size = Math.abs(score);
    NumberFormat format = NumberFormat.getNumberInstance(locale());
    format.setMinimumFractionDigits(size <= 1 ? 3 : Math.max(0, 2 - (int) Math.log10(size)));
    format.setMaximumFractionDigits(3);
    return format.format(score);
  }

  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale()).format(number);
  }

  /** A file's size in the unit that reads best. */
  public String bytes(long bytes) {
    String[] units = getCode().equals("fr") ? BYTES_FR : BYTES_EN;
    double size = bytes;
    int unit = 0;
    while (size >= 1000 && unit < units.length - 1) {
      size /= 1000;
      unit++;
    }
    NumberFormat format = NumberFormat.getNumberInstance(locale());
    format.setMaximumFractionDigits(size < 10 && unit > 0 ? 1 : 0);
    return format.format(size) + "\u00a0" + units[unit];
  }

  private String query() {
    return request.getQueryString() == null ? "" : "?" + request.getQueryString();
  }

  /** Texts in one line; expressions of pages do not find {@link String#join} for a list. */
  public String joined(String between, List<String> texts) {
    return String.join(between, texts);
  }
}
