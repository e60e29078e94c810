package fr.healthdatahub.affiliation.assignment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a CSV of scores: ids of demands in the first row, an expert in each other row with its id
 * first. An empty cell is a pair that is not allowed.
 */
public final class MatrixFile {
  private final BufferedReader lines;
  private final List<String> experts = new ArrayList<>();
  private final List<double[]> rows = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private List<String> demands;
  private int number;

  private MatrixFile(Reader file) {
    this.lines = new BufferedReader(file);
  }

  public static ScoreMatrix read(Reader file) throws IOException, InvalidMatrix {
    MatrixFile matrix = new MatrixFile(file);
    for (List<String> cells = matrix.next(); cells != null; cells = matrix.next()) {
      if (matrix.demands == null) {
        matrix.header(cells);
      } else {
        matrix.row(cells);
      }
    }
    if (matrix.experts.isEmpty()) {
      throw new InvalidMatrix("empty-matrix", Math.max(1, matrix.number), 0, "");
    }
    return new ScoreMatrix(matrix.experts, matrix.demands, matrix.rows.toArray(double[][]::new));
  }

  /** The same scores with rows and columns changed: for files with a demand in each row. */
  public static ScoreMatrix transposed(ScoreMatrix matrix) {
    double[][] scores = new double[matrix.demands().size()][matrix.experts().size()];
    for (int row = 0; row < matrix.scores().length; row++) {
      for (int column = 0; column < scores.length; column++) {
        scores[column][row] = matrix.scores()[row][column];
      }
    }
    return new ScoreMatrix(matrix.demands(), matrix.experts(), scores);
  }

  private void header(List<String> cells) throws InvalidMatrix {
    if (cells.size() < 2) {
      String only = cells.get(0);
      throw new InvalidMatrix(only.contains(";") ? "semicolons" : "one-column", number, 0, only);
    }
    Set<String> names = new HashSet<>();
    for (int i = 1; i < cells.size(); i++) {
      if (cells.get(i).isEmpty()) {
        throw new InvalidMatrix("empty-name", number, i + 1, "");
      }
      if (!names.add(cells.get(i))) {
        throw new InvalidMatrix("duplicate-demand", number, i + 1, cells.get(i));
      }
    }
    demands = List.copyOf(cells.subList(1, cells.size()));
  }

  private void row(List<String> cells) throws InvalidMatrix {
    if (cells.size() != demands.size() + 1) {
      throw new InvalidMatrix("cell-count", number, 0, String.valueOf(cells.size()));
    }
    if (cells.get(0).isEmpty()) {
      throw new InvalidMatrix("empty-name", number, 1, "");
    }
    if (!seen.add(cells.get(0))) {
      throw new InvalidMatrix("duplicate-expert", number, 1, cells.get(0));
    }
    double[] scores = new double[demands.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = score(cells.get(i + 1), i + 2);
    }
    experts.add(cells.get(0));
    rows.add(scores);
  }

  private double score(String cell, int column) throws InvalidMatrix {
    if (cell.isEmpty()) {
      return Double.NaN;
    }
    try {
      double score = Double.parseDouble(cell);
      // Prices far above all scores must still be told apart by a double.
      if (Math.abs(score) <= 1e6) {
        return score;
      }
    } catch (NumberFormatException wrong) {
      // Told below.
    }
    throw new InvalidMatrix("not-number", number, column, cell);
  }

  /** The cells of the next line that is not blank; null at the end. */
  private List<String> next() throws IOException {
    String line = lines.readLine();
    number++;
    while (line != null && line.isBlank()) {
      line = lines.readLine();
      number++;
    }
    if (line == null) {
      return null;
    }
    if (number == 1 && line.startsWith("\uFEFF")) {
      line = line.substring(1);
    }
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString().strip());
    return cells;
  }
}
