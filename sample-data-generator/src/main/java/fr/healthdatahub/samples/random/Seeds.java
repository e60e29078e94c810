package fr.healthdatahub.samples.random;

/**
 * Mixes a master seed, a person and a stream into one seed, so that what is drawn for a person
 * never depends on threads, shards or on what is drawn for others.
 */
public final class Seeds {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private Seeds() {}

  /**
   * @param master the seed of the sample
   * @param index of a person, neighbourhood or whatever is drawn for
   * @param stream what is drawn; one number a purpose
   */
  public static long mix(long master, long index, long stream) {
    return mix(mix(mix(master + GOLDEN) + index * GOLDEN) ^ (stream * 0xD1342543DE82EF95L));
  }

  /**
   * A one-to-one scramble of 64 bits: the finaliser of SplitMix64, variant 13 of Stafford (Steele,
   * Lea and Flood, Fast Splittable Pseudorandom Number Generators, OOPSLA 2014).
   */
  public static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** A stream number for a name, such as that of a condition; the same on every machine. */
  public static long stream(String name) {
    long hash = 0xCBF29CE484222325L; // FNV-1a, 64 bits
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * 0x100000001B3L;
    }
    return hash;
  }
}
