package fr.healthdatahub.samples.spark;

import fr.healthdatahub.samples.SampleRequest;
import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The shards of one job, each a task. Who asked for shard 2/3 in 4 shards gets 5/12 to 8/12.
 *
 * @param whole what was asked
 * @param count of shards into which it is divided
 */
record Shards(SampleRequest whole, int count) implements Serializable {
  private static final int MOST = 999_999;
  private static final int USUAL_SIZE = 20_000;
  private static final int USUAL_MOST = 1_000;

  /**
   * @param wanted how many; null for a number that follows from the size only, so that the files
   *     are the same on any cluster
   * @return null when that many are not possible
   */
  static Shards of(SampleRequest whole, Integer wanted) {
    if (wanted == null) {
      long share = whole.size() / whole.shards();
      long usual = Math.min(USUAL_MOST, (share + USUAL_SIZE - 1) / USUAL_SIZE);
      return new Shards(whole, (int) Math.max(1, Math.min(usual, most(whole))));
    }
    return wanted < 1 || wanted > most(whole) ? null : new Shards(whole, wanted);
  }

  /** How many there may be. */
  static int most(SampleRequest whole) {
    return MOST / whole.shards();
  }

  List<Integer> numbers() {
    return IntStream.rangeClosed(1, count).boxed().toList();
  }

  /**
   * What one task makes.
   *
   * @param number from 1
   */
  SampleRequest request(int number) {
    return whole.withShard((whole.shard() - 1) * count + number, whole.shards() * count);
  }
}
