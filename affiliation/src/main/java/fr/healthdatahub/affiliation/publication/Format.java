package fr.healthdatahub.affiliation.publication;

import java.util.Optional;
import java.util.regex.Pattern;

/** A form in which lists of publications are handed around. */
public enum Format {
  BIBTEX("bibtex"),
  RIS("ris"),
  CSL_JSON("csl-json"),
  DOI_LIST("doi-list"),
  ORCID_JSON("orcid-json"),
  ORCID_XML("orcid-xml");

  private static final Pattern BIBTEX_ENTRY =
      Pattern.compile("(?m)^\\h*@\\h*[A-Za-z]+\\s*[{(]|@[A-Za-z]+\\h*\\{[^{}@]*,\\s*[\\w-]+\\h*=");
  private static final Pattern RIS_TYPE = Pattern.compile("(?m)^\\h*TY\\h{1,3}-");
  private static final Pattern ORCID_FIELD =
      Pattern.compile(
          "\"(?:orcid-identifier|activities-summary|work-summary|short-description)\"\\s*:");
  private static final Pattern ORCID_ELEMENT =
      Pattern.compile("<(?:[\\w-]+:)?(?:record|works?|activities-summary)[\\s>/]");
  private static final Pattern DOI_PREFIX = Pattern.compile("\\b10\\.\\d{4,9}(?:\\.\\d+)*/\\S");

  private final String code;

  Format(String code) {
    this.code = code;
  }

  /** Such as {@code csl-json}. */
  public String code() {
    return code;
  }

  /** The format of a text, by what stands in it; empty when it looks like none. */
  static Optional<Format> guess(String text) {
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    if (start == text.length()) {
      return Optional.empty();
    }
    char first = text.charAt(start);
    if (first == '<') {
      return ORCID_ELEMENT.matcher(text).find() ? Optional.of(ORCID_XML) : doiList(text);
    }
    if (first == '{' || first == '[') {
      return Optional.of(ORCID_FIELD.matcher(text).find() ? ORCID_JSON : CSL_JSON);
    }
    if (RIS_TYPE.matcher(text).find()) {
      return Optional.of(RIS);
    }
    return BIBTEX_ENTRY.matcher(text).find() ? Optional.of(BIBTEX) : doiList(text);
  }

  private static Optional<Format> doiList(String text) {
    return DOI_PREFIX.matcher(text).find() && !text.stripLeading().startsWith("<")
        ? Optional.of(DOI_LIST)
        : Optional.empty();
  }
}
