package fr.healthdatahub.samples;

import fr.healthdatahub.samples.export.SampleFormat;
import fr.healthdatahub.samples.generate.Habit;
import fr.healthdatahub.samples.generate.Standard;
import java.io.Serializable;
import java.util.Set;

/**
 * What is asked for. All but {@code threads} decides the bytes. {@link SampleInfo#request()} has
 * what a sample is like unless told otherwise.
 *
 * @param sample name of a sample, or {@link Samples#FROM_SCHEMA}
 * @param schema of {@link Samples#FROM_SCHEMA}; none for named samples
 * @param size how many beneficiaries, patients, reports … or rows of each table of a schema
 * @param from first year; not used by schemas
 * @param to last year
 * @param seed any number
 * @param tables names of the tables to write, as {@link SampleInfo#tables()} has them
 * @param habits of the real data that the sample has; {@code snds} only
 * @param report whether the fidelity report is written; {@code snds} as CSV only
 * @param threads from 1; the bytes do not depend on it
 * @param shard from 1
 * @param shards how many folders make up the whole
 * @param also other standards in which the same people are told; {@code snds} only
 */
public record SampleRequest(
    String sample,
    SchemaText schema,
    long size,
    int from,
    int to,
    long seed,
    SampleFormat format,
    Set<String> tables,
    Set<Habit> habits,
    boolean report,
    int threads,
    int shard,
    int shards,
    Set<Standard> also)
    implements Serializable {
  public SampleRequest {
    tables = Set.copyOf(tables);
    habits = Set.copyOf(habits);
    also = Set.copyOf(also);
  }

  /** A request for the tables of the sample only. */
  public SampleRequest(
      String sample,
      SchemaText schema,
      long size,
      int from,
      int to,
      long seed,
      SampleFormat format,
      Set<String> tables,
      Set<Habit> habits,
      boolean report,
      int threads,
      int shard,
      int shards) {
    this(
        sample, schema, size, from, to, seed, format, tables, habits, report, threads, shard,
        shards, Set.of());
  }

  public SampleRequest withSize(long other) {
    return new SampleRequest(
        sample, schema, other, from, to, seed, format, tables, habits, report, threads, shard,
        shards, also);
  }

  public SampleRequest withYears(int first, int last) {
    return new SampleRequest(
        sample, schema, size, first, last, seed, format, tables, habits, report, threads, shard,
        shards, also);
  }

  public SampleRequest withSeed(long other) {
    return new SampleRequest(
        sample, schema, size, from, to, other, format, tables, habits, report, threads, shard,
        shards, also);
  }

  public SampleRequest withFormat(SampleFormat other) {
    return new SampleRequest(
        sample, schema, size, from, to, seed, other, tables, habits, report, threads, shard, shards,
        also);
  }

  public SampleRequest withTables(Set<String> others) {
    return new SampleRequest(
        sample, schema, size, from, to, seed, format, others, habits, report, threads, shard,
        shards, also);
  }

  public SampleRequest withHabits(Set<Habit> others) {
    return new SampleRequest(
        sample, schema, size, from, to, seed, format, tables, others, report, threads, shard,
        shards, also);
  }

  public SampleRequest withReport(boolean other) {
    return new SampleRequest(
        sample, schema, size, from, to, seed, format, tables, habits, other, threads, shard, shards,
        also);
  }

  public SampleRequest withThreads(int other) {
    return new SampleRequest(
        sample, schema, size, from, to, seed, format, tables, habits, report, other, shard, shards,
        also);
  }

  /** One of several folders that make up the whole, from 1. */
  public SampleRequest withShard(int number, int of) {
    return new SampleRequest(
        sample, schema, size, from, to, seed, format, tables, habits, report, threads, number, of,
        also);
  }

  /** The same people and their care in other standards, too, each in a folder of its own. */
  public SampleRequest withAlso(Set<Standard> others) {
    return new SampleRequest(
        sample, schema, size, from, to, seed, format, tables, habits, report, threads, shard,
        shards, others);
  }
}
