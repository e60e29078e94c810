package fr.healthdatahub.affiliation.publication;

import java.util.Locale;

/** Why an entry was refused, or what was left out of one. The page has the words. */
public enum Reason {
  /** No format is known by which this could be read. */
  UNKNOWN_FORMAT(false),
  /** Nothing stands in it. */
  EMPTY(false),
  /** Longer than is read; argument: the most bytes. */
  TOO_LARGE(false),
  /** More entries than are read; argument: the most entries. */
  TOO_MANY_ENTRIES(false),
  /** One entry is too long, its abbreviations spelled out; argument: the most characters. */
  ENTRY_TOO_LONG(false),
  /** Braces, lists or elements stand too deep within one another; argument: the most levels. */
  TOO_DEEP(false),
  /** The entry is not closed. */
  NOT_CLOSED(false),
  /** The entry cannot be read; argument: what stands where reading ended. */
  NOT_READABLE(false),
  /** It has neither title nor DOI. */
  NO_TITLE(false),
  /** A line without a DOI; argument: the line. */
  NOT_DOI(false),
  /** XML that declares its own document type: it may name other files, so it is never read. */
  DOCUMENT_TYPE(false),
  /** The record holds no works, or none that may be read. */
  NO_WORKS(false),

  /** Not UTF-8, so read by another character set; argument: its name. */
  CHARACTER_SET(true),
  /**
   * A word for which no text was given (BibTeX {@code @string}) stands as it is; argument: the
   * word.
   */
  UNKNOWN_ABBREVIATION(true),
  /** The year cannot be read; argument: what stands there. */
  YEAR_LEFT_OUT(true),
  /** The DOI is none; argument: what stands there. */
  DOI_LEFT_OUT(true),
  /** The ORCID iD has a wrong check character; argument: what stands there. */
  ORCID_LEFT_OUT(true),
  /** A text was cut; arguments: the field, the most characters. */
  SHORTENED(true);

  private final boolean kept;

  Reason(boolean kept) {
    this.kept = kept;
  }

  /** Whether the entry was kept nonetheless. */
  public boolean kept() {
    return kept;
  }

  /** Such as {@code no-title}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
