package fr.healthdatahub.samples.random;

import java.util.SplittableRandom;

/** Draws from a few distributions. */
public final class Draws {
  private final SplittableRandom random;

  private Draws(long seed) {
    random = new SplittableRandom(seed);
  }

  /** The draws of one purpose for one person; see {@link Seeds#mix(long, long, long)}. */
  public static Draws of(long master, long index, long stream) {
    return new Draws(Seeds.mix(master, index, stream));
  }

  /** Uniform in [0, 1). */
  public double unit() {
    return random.nextDouble();
  }

  /** Whether something of this probability happens. */
  public boolean chance(double probability) {
    return probability >= 1 || (probability > 0 && random.nextDouble() < probability);
  }

  /** Uniform among the whole numbers from first to last, both included. */
  public int between(int first, int last) {
    return first >= last ? first : random.nextInt(first, last + 1);
  }

  /** Exponential with mean 1; StrictMath, for the same bytes on every machine. */
  public double exponential() {
    return -StrictMath.log(1 - random.nextDouble());
  }

  /** A position, drawn with the probabilities of a cumulative array whose last value is 1. */
  public int position(double[] cumulative) {
    double u = random.nextDouble();
    int i = 0;
    while (i < cumulative.length - 1 && u >= cumulative[i]) {
      i++;
    }
    return i;
  }

  /** Normal with mean 0 and deviation 1 (Box and Muller, 1958); StrictMath, as above. */
  public double normal() {
    double radius = StrictMath.sqrt(2 * exponential());
    return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
  }
}
