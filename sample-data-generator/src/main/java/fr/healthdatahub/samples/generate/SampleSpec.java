package fr.healthdatahub.samples.generate;

import fr.healthdatahub.samples.population.Neighbourhood;
import fr.healthdatahub.samples.population.Pyramid;
import java.util.Set;

/**
 * What decides every byte of a sample.
 *
 * @param beneficiaries 1 to {@value #MOST_BENEFICIARIES}, as many as France has
 * @param from first year
 * @param to last year
 * @param seed any number
 * @param tables published names of the tables to write
 * @param habits of the real data
 * @param shard from 1
 * @param shards how many folders make up the whole
 */
public record SampleSpec(
    long beneficiaries,
    int from,
    int to,
    long seed,
    Set<String> tables,
    Set<Habit> habits,
    int shard,
    int shards) {
  /** The population of France, rounded. */
  public static final long MOST_BENEFICIARIES = 68_000_000;

  /** Refuses what cannot be generated; callers check first, to say it in the user's words. */
  public SampleSpec {
    if (beneficiaries < 1 || beneficiaries > MOST_BENEFICIARIES) {
      throw new IllegalArgumentException("beneficiaries: " + beneficiaries);
    }
    if (from < Pyramid.FIRST_YEAR || to > Pyramid.LAST_YEAR || from > to) {
      throw new IllegalArgumentException("years: " + from + " to " + to);
    }
    if (shard < 1 || shard > shards) {
      throw new IllegalArgumentException("shard " + shard + " of " + shards);
    }
    tables = Set.copyOf(tables);
    habits = Set.copyOf(habits);
  }

  public boolean has(Habit habit) {
    return habits.contains(habit);
  }

  /** Neighbourhoods of the whole sample. */
  public long neighbourhoods() {
    return (beneficiaries + Neighbourhood.SIZE - 1) / Neighbourhood.SIZE;
  }

  /** The first neighbourhood of this shard. */
  public long firstNeighbourhood() {
    return neighbourhoods() * (shard - 1) / shards;
  }

  /** The neighbourhood after the last of this shard. */
  public long endNeighbourhood() {
    return neighbourhoods() * shard / shards;
  }

  /** People of a neighbourhood: all but the last are full. */
  public int sizeOf(long neighbourhood) {
    return (int) Math.min(Neighbourhood.SIZE, beneficiaries - neighbourhood * Neighbourhood.SIZE);
  }
}
