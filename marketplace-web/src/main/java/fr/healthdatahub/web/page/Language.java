package fr.healthdatahub.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** The page's language, and how dates and numbers are written in it. */
@Named
@RequestScoped
public class Language {
  @Inject HttpServletRequest request;

  public String getCode() {
    return "fr".equals(request.getAttribute(PageRoutes.LANGUAGE)) ? "fr" : "en";
  }

  public String getOther() {
    return "fr".equals(getCode()) ? "en" : "fr";
  }

  /** The address of this page in the other language. */
  public String getPathInOther() {
    return "/" + getOther() + request.getAttribute(PageRoutes.PATH);
  }

  /** The address of a page in this language. */
  public String url(String path) {
    return "/" + getCode() + path;
  }

  public Locale locale() {
    return "fr".equals(getCode()) ? Locale.FRENCH : Locale.ENGLISH;
  }

  /** A date and time with its zone. */
  public String instant(Instant instant, ZoneId zone) {
    return instant == null
        ? ""
        : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale())
                .format(instant.atZone(zone))
            + " ("
            + zone.getId()
            + ")";
  }

  /** A score, three decimals. */
  public String score(Double score) {
    if (score == null) {
      return "";
    }
    NumberFormat format = NumberFormat.getNumberInstance(locale());
    format.setMinimumFractionDigits(3);
    format.setMaximumFractionDigits(3);
    return format.format(score);
  }

  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale()).format(number);
  }
}
