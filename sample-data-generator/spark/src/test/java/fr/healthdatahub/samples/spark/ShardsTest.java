package fr.healthdatahub.samples.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.healthdatahub.samples.SampleRequest;
import fr.healthdatahub.samples.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShardsTest {
  private static SampleRequest people(long size) {
    return Samples.named("snds").request().withSize(size);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "20000, 1", "20001, 2", "1000000, 50", "68000000, 1000"})
  void theirNumberFollowsFromTheSize(long size, int shards) {
    assertEquals(shards, Shards.of(people(size), null).count());
  }

  @Test
  void aShardIsDividedWithinItsBounds() {
    Shards second = Shards.of(people(900).withShard(2, 3), 4);
    assertEquals(List.of(1, 2, 3, 4), second.numbers());
    assertEquals(people(900).withShard(5, 12), second.request(1));
    assertEquals(people(900).withShard(8, 12), second.request(4));
  }

  @Test
  void moreThanCanBeNumberedAreRefused() {
    assertNull(Shards.of(people(900), 0));
    assertNull(Shards.of(people(900).withShard(1, 3), 333_334));
    assertEquals(333_333, Shards.of(people(900).withShard(1, 3), 333_333).count());
    assertEquals(1, Shards.of(people(900).withShard(1, 999_999), null).count());
  }
}
