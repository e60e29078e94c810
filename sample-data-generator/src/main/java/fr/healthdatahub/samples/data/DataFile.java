package fr.healthdatahub.samples.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A CSV of the product with a header: published figures or a nomenclature. */
public final class DataFile {
  private final Map<String, Integer> columns = new HashMap<>();
  private final List<String[]> rows = new ArrayList<>();

  private DataFile() {}

  /**
   * @param path below {@code fr/healthdatahub/samples}, such as {@code population/departments.csv}
   */
  public static DataFile of(String path) {
    String resource = "/fr/healthdatahub/samples/" + path;
    try (InputStream in = DataFile.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("there is no data file " + path);
      }
      DataFile file = new DataFile();
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      String[] header = cells(reader.readLine());
      for (int i = 0; i < header.length; i++) {
        file.columns.put(header[i], i);
      }
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        file.rows.add(cells(line));
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names of the columns, in order. */
  public List<String> names() {
    return columns.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** All rows, without the header. */
  public List<String[]> rows() {
    return List.copyOf(rows);
  }

  public int size() {
    return rows.size();
  }

  public String text(int row, String column) {
    return rows.get(row)[columns.get(column)];
  }

  public double number(int row, String column) {
    return Double.parseDouble(text(row, column));
  }

  public int integer(int row, String column) {
    return Integer.parseInt(text(row, column));
  }

  /** All values of a column. */
  public List<String> column(String column) {
    return rows.stream().map(row -> row[columns.get(column)]).toList();
  }

  private static String[] cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
          cell.append('"');
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells.toArray(String[]::new);
  }
}
