package fr.healthdatahub.samples.check;

import java.util.Locale;

/** What can be wrong with a table. */
public enum Rule {
  NO_FILE,
  NOT_PARQUET,
  ENCRYPTED,
  NESTED_COLUMN,
  UNKNOWN_CODEC,
  DAMAGED,
  OPEN_QUOTE,
  ROW_TOO_LONG,
  OTHER_FILE,
  TOO_LARGE,
  OTHER_HEADER,
  CELL_COUNT,
  REQUIRED,
  NOT_UTF8,
  NOT_INTEGER,
  NOT_NUMBER,
  NOT_DATE,
  NOT_YEAR,
  NOT_YEAR_MONTH,
  NOT_MONTH,
  TOO_LONG,
  TOO_SHORT,
  NOT_IN_LIST,
  OTHER_PATTERN,
  PATTERN_TOO_SLOW,
  TOO_MANY_DECIMALS,
  OUT_OF_RANGE,
  DUPLICATE_KEY,
  ORPHAN,
  ENDS_BEFORE_BEGINNING,
  BEFORE_BIRTH,
  AFTER_DEATH,
  OUTSIDE_STAY;

  /** The word of reports and message files, such as not-date. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
