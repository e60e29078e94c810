package fr.healthdatahub.samples.fromschema;

import fr.healthdatahub.samples.random.Seeds;

/** Numbers the rows of a table in another order: one to one, from 0 to size − 1. */
final class Permutation {
  private static final long MOST_FACTOR = 1 << 20;

  private final long size;
  private final long factor;
  private final long shift;

  /**
   * @param size up to 2^42, so that no product overflows
   */
  Permutation(long size, long seed) {
    this.size = size;
    long candidate = size < 3 ? 1 : 1 + Math.floorMod(Seeds.mix(seed), Math.min(size, MOST_FACTOR));
    while (gcd(candidate, size) != 1) {
      candidate = candidate % Math.min(size, MOST_FACTOR) + 1;
    }
    factor = candidate;
    shift = Math.floorMod(Seeds.mix(seed ^ size), size);
  }

  long of(long row) {
    return (row * factor + shift) % size;
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
