package fr.healthdatahub.benchmarks;

import fr.healthdatahub.benchmarks.Load.Ask;
import fr.healthdatahub.sdk.ChallengeHandle;
import fr.healthdatahub.sdk.Progress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The leaderboard beside a resource that does nothing but answer as many bytes. */
public final class BoardBench {
  private static final int CONNECTIONS = 8;
  private static final int ROUNDS = 5;
  private static final int RATE = 100;
  private static final int NEW_SCORES = 10;
  private static final long LONGEST_NANOS = 60_000_000_000L;
  private static final Pattern NEXT = Pattern.compile("\"nextCursor\":\"([^\"]+)\"");
  private static final Pattern TOTAL = Pattern.compile("\"total\":(\\d+)");

  private final URI url;
  private final String board;
  private final Load load;
  private final double seconds;
  private String tag;

  private BoardBench(URI url, String slug, double seconds) {
    this.url = url;
    this.board = "/api/v1/challenges/" + slug + "/leaderboard";
    this.load = new Load(url, CONNECTIONS);
    this.seconds = seconds;
  }

  public static void main(String[] args) throws Exception {
    BoardBench bench = new BoardBench(URI.create(args[0]), args[3], Double.parseDouble(args[4]));
    bench.firstPage();
    bench.walk();
    bench.latency();
    bench.newScore(new Client(args[0], "participant", args[1], args[3]), Path.of(args[2]));
  }

  private void firstPage() throws Exception {
    Connection.Answer first = get(board);
    tag = first.tag();
    System.out.printf(
        "A leaderboard of %s entries, %d connections, medians of %d rounds in turns.%n",
        find(TOTAL, first), CONNECTIONS, ROUNDS);
    Ask ours = Ask.of(board);
    Ask peer = Ask.of("/peer/bytes/" + first.body().length);
    Ask unchanged = new Ask(board, "If-None-Match: " + tag + "\r\n", 304);
    compare("first page", first.body().length, i -> ours, i -> peer);
    load.throughput(seconds / 2, i -> unchanged);
    System.out.printf(
        "  If-None-Match (304)       %,8.0f requests/s%n",
        load.throughput(seconds, i -> unchanged));
  }

  /** All pages of 200 entries, by their cursors. */
  private void walk() throws Exception {
    List<Ask> pages = new ArrayList<>();
    List<Ask> peers = new ArrayList<>();
    int bytes = 0;
    String cursor = "";
    while (cursor != null) {
      Ask page = Ask.of(board + "?limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
      Connection.Answer answer = get(page.path());
      pages.add(page);
      peers.add(Ask.of("/peer/bytes/" + answer.body().length));
      bytes += answer.body().length;
      cursor = find(NEXT, answer);
    }
    compare(
        "walk over " + pages.size() + " pages of 200",
        bytes / pages.size(),
        i -> pages.get(i % pages.size()),
        i -> peers.get(i % peers.size()));
  }

  private void latency() throws Exception {
    Ask ask = Ask.of(board);
    int duration = (int) Math.ceil(5 * seconds);
    Quantiles times = new Load(url, 4 * CONNECTIONS).latencies(RATE, duration, i -> ask);
    System.out.printf(
        "At %d requests/s for %d s, from the instant due: %s%n", RATE, duration, times);
    System.out.printf("  p99 %.1f ms (aim: at most 50 ms)%n", times.millis(0.99));
  }

  /**
   * What a score costs that enters the board: the read that shows it first makes the board anew.
   */
  private void newScore(Client client, Path folder) throws Exception {
    ChallengeHandle challenge = client.challenge();
    challenge.acceptRules();
    Path sample =
        challenge.data().stream()
            .filter(file -> file.getName().equals("sample_submission.csv"))
            .map(file -> challenge.download(file, folder, Progress.NONE))
            .findFirst()
            .orElseThrow();
    List<Long> untilShown = new ArrayList<>();
    List<Long> longestReads = new ArrayList<>();
    for (int i = 0; i < NEW_SCORES; i++) {
      String before = get(board + "?limit=1").tag();
      challenge.submit(sample);
      long accepted = System.nanoTime();
      long longest = 0;
      for (String now = before; now.equals(before); ) {
        long asked = System.nanoTime();
        now = get(board + "?limit=1").tag();
        longest = Math.max(longest, System.nanoTime() - asked);
        if (asked - accepted > LONGEST_NANOS) {
          throw new IllegalStateException("A score does not reach the leaderboard");
        }
      }
      untilShown.add(System.nanoTime() - accepted);
      longestReads.add(longest);
    }
    System.out.printf("%d new scores, one after the other%n", NEW_SCORES);
    System.out.printf("  accepted until shown      %s%n", new Quantiles(untilShown));
    System.out.printf("  longest read meanwhile    %s%n", new Quantiles(longestReads));
  }

  private void compare(String what, int bytes, IntFunction<Ask> ours, IntFunction<Ask> peer)
      throws Exception {
    load.throughput(seconds, ours);
    load.throughput(seconds, peer);
    double[] own = new double[ROUNDS];
    double[] other = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      own[i] = load.throughput(seconds, ours);
      other[i] = load.throughput(seconds, peer);
    }
    System.out.printf("%s, %,d bytes an answer%n", what, bytes);
    System.out.printf("  leaderboard               %,8.0f requests/s%n", Quantiles.median(own));
    System.out.printf("  trivial JAX-RS resource   %,8.0f requests/s%n", Quantiles.median(other));
    System.out.printf(
        "  %.2f of its throughput (aim: at least 0.5)%n",
        Quantiles.median(own) / Quantiles.median(other));
  }

  private Connection.Answer get(String path) throws Exception {
    try (Connection connection = new Connection(url)) {
      Connection.Answer answer = connection.get(path, "");
      if (answer.status() != 200) {
        throw new IllegalStateException(path + " answered " + answer.status());
      }
      return answer;
    }
  }

  private static String find(Pattern pattern, Connection.Answer answer) {
    Matcher matcher = pattern.matcher(new String(answer.body(), StandardCharsets.UTF_8));
    return matcher.find() ? matcher.group(1) : null;
  }
}
