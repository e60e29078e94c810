package fr.healthdatahub.challenges.metric;

/** How many cases have been added with a rank below another (Fenwick 1994). */
final class RankCounts {
  private final int[] tree;
  private int size;

  RankCounts(int ranks) {
    tree = new int[ranks + 1];
  }

  void add(int rank) {
    size++;
    for (int i = rank + 1; i < tree.length; i += i & -i) {
      tree[i]++;
    }
  }

  /** How many have a rank below {@code rank}. */
  int upTo(int rank) {
    int count = 0;
    for (int i = rank; i > 0; i -= i & -i) {
      count += tree[i];
    }
    return count;
  }

  int size() {
    return size;
  }
}
