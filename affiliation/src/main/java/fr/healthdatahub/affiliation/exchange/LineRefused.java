package fr.healthdatahub.affiliation.exchange;

/** One line that cannot be used. */
final class LineRefused extends Exception {
  private static final long serialVersionUID = 1;

  private final String code;
  private final String field;
  private final String found;

  LineRefused(String code, String field, String found) {
    super(code + " " + field + " " + found, null, false, false);
    this.code = code;
    this.field = field;
    this.found = found.length() > 60 ? found.substring(0, 60) + "…" : found;
  }

  LineFlaw at(int line) {
    return new LineFlaw(line, code, field, found);
  }
}
