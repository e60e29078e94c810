package fr.healthdatahub.benchmarks.matching;

import fr.healthdatahub.affiliation.matching.Admission;
import fr.healthdatahub.affiliation.matching.Demand;
import fr.healthdatahub.affiliation.matching.MatchIndex;
import fr.healthdatahub.affiliation.matching.MatchIndexBuilder;
import fr.healthdatahub.affiliation.matching.MatchResult;
import fr.healthdatahub.affiliation.matching.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * How fast an index is made and searched, beside plain Lucene.
 *
 * <pre>MatchSpeedBench FOLDER EXPERTS…</pre>
 *
 * The peer is asked at the last size.
 */
public final class MatchSpeedBench {
  private static final int TOP = 50;
  private static final int WARM = 200;
  private static final int DEMANDS = 300;

  private final Path folder;
  private final DrawnPeople people = new DrawnPeople();

  private MatchSpeedBench(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] args) throws Exception {
    MatchSpeedBench bench = new MatchSpeedBench(Path.of(args[0]));
    int[] sizes = Arrays.stream(args).skip(1).mapToInt(Integer::parseInt).toArray();
    double last = 0;
    for (int i = 0; i < sizes.length; i++) {
      double median = bench.size(sizes[i], i == sizes.length - 1);
      if (i > 0) {
        System.out.printf(
            "  %.1f times as many experts, %.1f times as long (median)%n",
            (double) sizes[i] / sizes[i - 1], median / last);
      }
      last = median;
    }
  }

  private double size(int experts, boolean peer) throws IOException {
    int units = experts * DrawnPeople.UNITS;
    System.out.printf("%,d experts, %,d units%n", experts, units);
    double drawing = drawing(experts);
    long start = System.nanoTime();
    try (MatchIndexBuilder builder = new MatchIndexBuilder(folder.resolve("ours" + experts))) {
      for (int i = 0; i < experts; i++) {
        builder.add(people.expert(i), i);
      }
      try (MatchIndex index = builder.build()) {
        double seconds = (System.nanoTime() - start) / 1e9 - drawing;
        System.out.printf(
            "  index made in %.1f s, %,.0f units/s (aim: 20,000), %,d MB; drawing them took %.1f s"
                + " more%n",
            seconds, units / seconds, megabytes(), drawing);
        double[] ours = searched(index);
        print("top 50 explained", ours);
        if (peer) {
          double[] plain = peer(experts, drawing);
          print("plain Lucene, BM25", plain);
          System.out.printf(
              "  %.2f times as long (median), %.2f at p99 (aim: at most 3; p99 at most 50 ms)%n",
              quantile(ours, 0.5) / quantile(plain, 0.5),
              quantile(ours, 0.99) / quantile(plain, 0.99));
        }
        return quantile(ours, 0.5);
      }
    }
  }

  private double drawing(int experts) {
    long start = System.nanoTime();
    int sample = Math.min(experts, 20_000);
    int characters = 0;
    for (int i = 0; i < sample; i++) {
      characters += people.expert(i).units().get(0).text().length();
    }
    if (characters == 0) {
      throw new IllegalStateException("Nothing was drawn");
    }
    return (System.nanoTime() - start) / 1e9 * experts / sample;
  }

  private double[] searched(MatchIndex index) throws IOException {
    double[] millis = new double[DEMANDS];
    double visited = 0;
    for (int i = -WARM; i < DEMANDS; i++) {
      Demand demand = people.demand(i + WARM);
      long start = System.nanoTime();
      MatchResult found = index.best(demand, Weights.STANDARD, TOP, Admission.EVERYBODY);
      int evidence = 0;
      for (int rank = 0; rank < found.size(); rank++) {
        evidence += found.match(rank).evidence().size();
      }
      if (evidence == 0) {
        throw new IllegalStateException("Nobody was found for " + demand.id());
      }
      if (i >= 0) {
        millis[i] = (System.nanoTime() - start) / 1e6;
        visited += (double) found.visited() / DEMANDS;
      }
    }
    System.out.printf("  scored exactly: %,.0f experts a demand%n", visited);
    return millis;
  }

  private double[] peer(int experts, double drawing) throws IOException {
    double[] millis = new double[DEMANDS];
    long begin = System.nanoTime();
    try (PlainSearch plain = new PlainSearch(folder.resolve("plain"))) {
      for (int i = 0; i < experts; i++) {
        plain.add(people.expert(i));
      }
      plain.open();
      double seconds = (System.nanoTime() - begin) / 1e9 - drawing;
      System.out.printf(
          "  plain Lucene's index: %,.0f units/s%n", experts * DrawnPeople.UNITS / seconds);
      for (int i = -WARM; i < DEMANDS; i++) {
        Demand demand = people.demand(i + WARM);
        long start = System.nanoTime();
        plain.best(demand, TOP);
        if (i >= 0) {
          millis[i] = (System.nanoTime() - start) / 1e6;
        }
      }
    }
    return millis;
  }

  private static void print(String name, double[] millis) {
    System.out.printf(
        "  %-20s p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, longest %.1f ms%n",
        name,
        quantile(millis, 0.5),
        quantile(millis, 0.95),
        quantile(millis, 0.99),
        quantile(millis, 1));
  }

  private static double quantile(double[] millis, double share) {
    double[] sorted = millis.clone();
    Arrays.sort(sorted);
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }

  private long megabytes() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum()
          / 1_000_000;
    }
  }
}
