package fr.healthdatahub.challenges.predictions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The first row of a file: names of columns, in any order. */
final class Header {
  private final List<String> names = new ArrayList<>();
  private final long line;
  private final Flaws flaws;

  private Header(long line, Flaws flaws) {
    this.line = line;
    this.flaws = flaws;
  }

  static Header read(CsvRows rows, Flaws flaws) throws IOException {
    if (!rows.next()) {
      throw flaws.stop("empty-file", 0, 0, null, null, null);
    }
    if (!rows.isUtf8()) {
      throw flaws.stop("not-utf8", 0, rows.line(), null, null, "UTF-8");
    }
    Header header = new Header(rows.line(), flaws);
    for (int cell = 0; cell < rows.cells(); cell++) {
      int from = rows.from(cell);
      header.names.add(
          new String(rows.bytes(), from, rows.to(cell) - from, StandardCharsets.UTF_8).strip());
    }
    return header;
  }

  int columns() {
    return names.size();
  }

  /** Where a column is, or -1 when there is none of this name. */
  int optional(String name) {
    return names.indexOf(name);
  }

  /** Where a column is; a flaw that says what was found instead when it is not there once. */
  int required(String name) {
    int place = names.indexOf(name);
    if (place < 0) {
      throw missing(name);
    }
    if (names.lastIndexOf(name) != place) {
      throw flaws.stop("duplicate-column", 0, line, name, null, null);
    }
    return place;
  }

  private InvalidPredictions missing(String name) {
    for (String found : names) {
      if (found.equalsIgnoreCase(name)) {
        return flaws.stop("column-case", 0, line, name, Excerpt.of(found), name);
      }
    }
    if (names.size() == 1) {
      for (String separator : List.of(";", "\t", "|")) {
        if (names.get(0).contains(separator)) {
          String shown = separator.equals("\t") ? "tab" : separator;
          return flaws.stop("wrong-separator", 0, line, name, shown, ",");
        }
      }
    }
    return flaws.stop("missing-column", 0, line, name, Excerpt.of(String.join(",", names)), name);
  }
}
