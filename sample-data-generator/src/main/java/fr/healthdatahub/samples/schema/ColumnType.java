package fr.healthdatahub.samples.schema;

/** What the cells of a column hold. */
public enum ColumnType {
  TEXT,
  /** A whole number, with a sign or without. */
  INTEGER,
  /** A decimal number with a point. */
  NUMBER,
  /** A day as 2023-12-31. */
  DATE,
  /** A day as 31122023. */
  DAY_MONTH_YEAR,
  /** Four digits. */
  YEAR,
  /** Six digits, 202312. */
  YEAR_MONTH,
  /** Two digits, 01 to 12. */
  MONTH,
  /** A date, a time of day or both in another format. */
  MOMENT
}
