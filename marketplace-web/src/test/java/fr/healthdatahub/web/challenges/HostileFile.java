package fr.healthdatahub.web.challenges;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A file that somebody might send as predictions, and the first flaw that must be named.
 *
 * @param code null for a file that is right in spite of its looks
 * @param row data row from 1, or null when the whole file or its header is meant
 */
record HostileFile(String name, byte[] content, String code, Integer row, String column) {

  /** All of them, made from a right file of {@code case_id,prediction} with values in [0, 1]. */
  static List<HostileFile> madeFrom(List<String> right, int mostRows) {
    List<HostileFile> files = new ArrayList<>();
    String text = String.join("\n", right) + "\n";
    byte[] plain = utf8(text);
    String id = right.get(1).split(",")[0];
    String second = right.get(2).split(",")[0];

    files.add(bytes("plain", plain, null));
    files.add(text("without a last line end", text.strip(), null, null, null));
    files.add(bytes("byte-order mark", utf8("\uFEFF" + text), null));
    files.add(text("CRLF", text.replace("\n", "\r\n"), null, null, null));
    files.add(text("quotes", quoted(right), null, null, null));
    files.add(text("columns in another order", swapped(right), null, null, null));
    files.add(text("more columns", text.replace("\n", ",more\n"), null, null, null));
    files.add(text("blank lines", text.replace("\n", "\n\n"), null, null, null));

    files.add(bytes("empty", new byte[0], "empty-file"));
    files.add(text("only a header", right.get(0) + "\n", "missing-rows", null, "case_id"));
    files.add(bytes("ZIP", zip(plain), "not-text"));
    files.add(bytes("PNG", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, "not-text"));
    files.add(bytes("UTF-16 with a mark", encoded("UTF-16", text), "utf16"));
    files.add(bytes("UTF-16 without", encoded("UTF-16LE", text), "utf16"));
    files.add(bytes("NUL", utf8(text.replaceFirst("0", "0\0")), "not-text"));
    files.add(
        new HostileFile(
            "Latin 1", encoded("ISO-8859-1", line(right, 3, "é,0.5")), "not-utf8", 3, null));
    files.add(text("semicolons", text.replace(',', ';'), "wrong-separator", null, "case_id"));
    files.add(text("tabs", text.replace(',', '\t'), "wrong-separator", null, "case_id"));
    files.add(
        text(
            "capital letters in the header",
            line(right, 0, "case_id,Prediction"),
            "column-case",
            null,
            "prediction"));
    files.add(
        text("another header", line(right, 0, "id,score"), "missing-column", null, "case_id"));
    files.add(
        text(
            "a column twice",
            text.replace("\n", ",0\n").replaceFirst(",0\n", ",prediction\n"),
            "duplicate-column",
            null,
            "prediction"));

    files.add(cell(right, 4, "1e400", "not-finite"));
    files.add(cell(right, 4, "inf", "not-finite"));
    files.add(cell(right, 4, "-Infinity", "not-finite"));
    files.add(cell(right, 4, "nan", "not-finite"));
    files.add(cell(right, 4, "NaN", "not-finite"));
    files.add(cell(right, 4, "", "blank"));
    files.add(cell(right, 4, "NA", "not-a-number"));
    files.add(cell(right, 4, "0x1", "not-a-number"));
    files.add(cell(right, 4, "1.5", "out-of-range"));
    files.add(cell(right, 4, "-0.1", "out-of-range"));
    files.add(cell(right, 4, "0,5", "decimal-comma"));

    files.add(text("no id", line(right, 5, ",0.5"), "missing-id", 5, "case_id"));
    files.add(text("an id twice", line(right, 2, id + ",0.5"), "duplicate-id", 2, "case_id"));
    files.add(text("a foreign id", line(right, 2, "nobody,0.5"), "unknown-id", 2, "case_id"));
    files.add(
        text("a row more", text + second + ",0.5\n", "duplicate-id", right.size(), "case_id"));
    files.add(
        text(
            "a row less",
            String.join("\n", right.subList(0, right.size() - 1)),
            "missing-rows",
            null,
            "case_id"));
    files.add(text("a cell more", line(right, 6, "x,y,z"), "wrong-cell-count", 6, null));
    files.add(text("an open quote", line(right, 6, "\"x,0.5"), "unclosed-quote", null, null));
    files.add(
        text(
            "one row more than are read",
            right.get(0) + "\n" + (id + ",0.5\n").repeat(mostRows + 1),
            "too-many-rows",
            mostRows + 1,
            null));
    files.add(
        text("a million columns", "a" + ",a".repeat(999_999), "too-many-columns", null, null));
    files.add(text("one endless line", "x".repeat(5 << 20), "line-too-long", null, null));
    files.add(
        text("11 MB", text + " ".repeat(100) + "\n".repeat(11 << 20), "too-large", null, null));
    return files;
  }

  @Override
  public String toString() {
    return name;
  }

  private static HostileFile bytes(String name, byte[] content, String code) {
    return new HostileFile(name, content, code, null, null);
  }

  private static HostileFile text(
      String name, String content, String code, Integer row, String column) {
    return new HostileFile(name, utf8(content), code, row, column);
  }

  private static HostileFile cell(List<String> right, int row, String value, String code) {
    String id = right.get(row).split(",")[0];
    String shown = value.isEmpty() ? "a blank" : value;
    return text(shown, line(right, row, id + "," + value), code, row, "prediction");
  }

  private static String line(List<String> right, int at, String line) {
    List<String> lines = new ArrayList<>(right);
    lines.set(at, line);
    return String.join("\n", lines) + "\n";
  }

  private static String quoted(List<String> right) {
    return right.stream()
            .map(line -> '"' + line.replace(",", "\",\"") + '"')
            .reduce((one, other) -> one + "\n" + other)
            .orElseThrow()
        + "\n";
  }

  private static String swapped(List<String> right) {
    List<String> lines = new ArrayList<>();
    for (String line : right) {
      List<String> cells = new ArrayList<>(List.of(line.split(",")));
      Collections.reverse(cells);
      lines.add(String.join(",", cells));
    }
    return String.join("\n", lines) + "\n";
  }

  private static byte[] zip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("predictions.csv"));
      zip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] encoded(String charset, String text) {
    return text.getBytes(Charset.forName(charset));
  }
}
