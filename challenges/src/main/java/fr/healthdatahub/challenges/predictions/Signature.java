package fr.healthdatahub.challenges.predictions;

import java.io.IOException;

/** Knows by the first bytes the files that people take for CSV. */
final class Signature {
  private static final String[][] NOT_TEXT = {
    {"zip", "504B0304"},
    {"zip", "504B0506"},
    {"png", "89504E47"},
    {"gzip", "1F8B"},
    {"jpeg", "FFD8FF"},
    {"gif", "47494638"},
    {"pdf", "25504446"},
    {"xls", "D0CF11E0"},
    {"parquet", "50415231"},
    {"bzip2", "425A68"},
    {"xz", "FD377A58"},
    {"zstd", "28B52FFD"},
    {"7z", "377ABCAF"}
  };

  private Signature() {}

  /** Where the text begins: 3 after a byte-order mark, else 0. */
  static int check(CsvRows rows, Flaws flaws) throws IOException {
    StringBuilder first = new StringBuilder();
    for (int i = 0; i < 4 && rows.peek(i) >= 0; i++) {
      int value = rows.peek(i);
      first.append(Character.toUpperCase(Character.forDigit(value >> 4, 16)));
      first.append(Character.toUpperCase(Character.forDigit(value & 15, 16)));
    }
    String hex = first.toString();
    if (hex.isEmpty()) {
      throw flaws.stop("empty-file", 0, 0, null, null, null);
    }
    if (hex.startsWith("FFFE")
        || hex.startsWith("FEFF")
        || hex.matches("(00(?!00)..){2}|((?!00)..00){2}")) {
      throw flaws.stop("utf16", 0, 0, null, null, "UTF-8");
    }
    for (String[] signature : NOT_TEXT) {
      if (hex.startsWith(signature[1])) {
        throw flaws.stop("not-text", 0, 0, null, signature[0], "CSV");
      }
    }
    return hex.startsWith("EFBBBF") ? 3 : 0;
  }
}
