package fr.healthdatahub.affiliation.publication;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * RIS: fields of a two-letter tag, two blanks and a hyphen each on a line, entries from TY to ER.
 * An ER that is missing is forgiven: the next TY ends the entry, too.
 */
final class RisReader {
  private static final Pattern FIELD = Pattern.compile("\\h*([A-Z][A-Z0-9])\\h{1,3}-(?:\\h(.*))?");

  private final Entries entries;
  private Draft open;
  private String tag = "";
  private int length;

  RisReader(Entries entries) {
    this.entries = entries;
  }

  void read(String text) {
    int line = 0;
    for (int from = 0; from < text.length(); ) {
      int end = text.indexOf('\n', from);
      end = end < 0 ? text.length() : end;
      line++;
      String written = text.substring(from, Math.min(end, from + Entries.LONGEST + 1));
      from = end + 1;
      if (!take(written, line)) {
        break;
      }
    }
    close();
  }

  /** False when no more entries are read. */
  private boolean take(String written, int line) {
    length += written.length();
    Matcher field = FIELD.matcher(written);
    boolean matches = field.matches();
    String value = matches ? field.group(2) == null ? "" : field.group(2).strip() : "";
    if (matches && field.group(1).equals("TY")) {
      close();
      int number = entries.next(line);
      open = number == 0 ? null : new Draft(number, line);
      tag = "TY";
      length = 0;
      if (open != null) {
        open.type = value;
      }
      return open != null;
    }
    if (matches && open == null && !field.group(1).equals("ER")) {
      outside(field.group(1), line);
    } else if (matches && field.group(1).equals("ER")) {
      close();
    } else if (matches) {
      tag = field.group(1);
      set(value);
    } else if (open != null && !written.isBlank()) {
      set(written.strip());
    }
    return true;
  }

  /** Fields before any TY are one entry that is refused. */
  private void outside(String field, int line) {
    if (!tag.equals("outside")) {
      int number = entries.next(line);
      if (number > 0) {
        entries.tell(number, line, "", Reason.NOT_READABLE, field);
      }
      tag = "outside";
    }
  }

  private void close() {
    if (open != null && length > Entries.LONGEST) {
      String most = String.valueOf(Entries.LONGEST);
      entries.tell(open.number, open.line, open.key, Reason.ENTRY_TOO_LONG, most);
    } else if (open != null) {
      entries.keep(open);
    }
    open = null;
    tag = "";
  }

  /** Takes the value of the tag, or more of it from a line without a tag. */
  private void set(String value) {
    if (length > Entries.LONGEST) {
      return;
    }
    switch (tag) {
      case "TI", "T1" -> open.title = more(open.title, value);
      case "CT", "BT" -> open.title = open.title.isEmpty() ? value : open.title;
      case "AB", "N2" -> open.text = more(open.text, value);
      case "PY", "Y1" -> open.year = value;
      case "DA" -> open.year = open.year.isEmpty() ? value : open.year;
      case "DO" -> open.doi = value;
      case "UR", "L3", "M3" -> open.url = open.url.contains("doi.org/") ? open.url : value;
      case "LA" -> open.language = value;
      case "AU", "A1", "A2", "A3" -> PersonNames.add(open.authors, PersonNames.familyFirst(value));
      case "JO", "JF", "JA", "T2", "J2" -> open.venue = longer(open.venue, value);
      case "PB" -> open.venue = open.venue.isEmpty() ? value : open.venue;
      case "ID" -> open.key = value;
      default -> {}
    }
  }

  private static String more(String text, String value) {
    // Longer texts are cut anyway, and would be copied once a line.
    boolean enough = text.length() > 30_000;
    return enough ? text : text.isEmpty() || text.equals(value) ? value : text + " " + value;
  }

  private static String longer(String one, String other) {
    return other.length() > one.length() ? other : one;
  }
}
