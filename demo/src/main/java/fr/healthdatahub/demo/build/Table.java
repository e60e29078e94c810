package fr.healthdatahub.demo.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** A small CSV of plain cells: no cell of these data holds a comma or a quote. */
record Table(List<String> columns, List<String[]> rows) {

  static Table read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return new Table(
        List.of(lines.get(0).split(",")),
        lines.stream().skip(1).map(line -> line.split(",", -1)).toList());
  }

  Table where(Predicate<String[]> wanted) {
    return new Table(columns, rows.stream().filter(wanted).toList());
  }

  Table without(Collection<String> names) {
    int[] kept =
        IntStream.range(0, columns.size()).filter(i -> !names.contains(columns.get(i))).toArray();
    return new Table(
        Arrays.stream(kept).mapToObj(columns::get).toList(),
        rows.stream()
            .map(row -> Arrays.stream(kept).mapToObj(i -> row[i]).toArray(String[]::new))
            .toList());
  }

  double[] numbers(String column) {
    int place = columns.indexOf(column);
    return rows.stream().mapToDouble(row -> Double.parseDouble(row[place])).toArray();
  }

  /** All columns but the first, which is the id, as numbers. */
  double[][] features() {
    return rows.stream()
        .map(row -> Arrays.stream(row).skip(1).mapToDouble(Double::parseDouble).toArray())
        .toArray(double[][]::new);
  }

  String id(int row) {
    return rows.get(row)[0];
  }

  String csv() {
    List<String> lines = new ArrayList<>();
    lines.add(String.join(",", columns));
    rows.forEach(row -> lines.add(String.join(",", row)));
    return String.join("\n", lines) + "\n";
  }
}
