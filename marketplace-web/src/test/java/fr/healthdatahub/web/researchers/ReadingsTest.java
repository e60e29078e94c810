package fr.healthdatahub.web.researchers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReadingsTest {
  private static final Instant START = Instant.parse("2027-01-04T10:00:00Z");

  @Test
  @DisplayName("S27 whoever read all that a window allows waits for the next one, others do not")
  void aWindowAllowsSoMuch() {
    Readings cards = new Readings(Duration.ofMinutes(10));
    Instant next = Instant.parse("2027-01-04T10:10:00Z");
    for (int part = 0; part < 20; part++) {
      assertEquals(Optional.empty(), cards.count("a", 50, 1000, START.plusSeconds(part)));
    }
    assertEquals(Optional.of(next), cards.count("a", 1, 1000, START.plusSeconds(30)));
    assertEquals(Optional.empty(), cards.count("b", 50, 1000, START.plusSeconds(30)));
    assertEquals(Optional.of(next), cards.count("b", 951, 1000, START.plusSeconds(31)));
    assertEquals(Optional.empty(), cards.count("b", 950, 1000, START.plusSeconds(32)));
    assertEquals(Optional.empty(), cards.count("a", 50, 1000, next));
  }

  @Test
  void addressesOfOneNetworkAreOneReader() {
    assertEquals("192.0.2.7", Searches.network("192.0.2.7"));
    assertEquals(Searches.network("2001:db8:1:2::1"), Searches.network("2001:db8:1:2:3:4:5:6"));
    assertNotEquals(Searches.network("2001:db8:1:2::1"), Searches.network("2001:db8:1:3::1"));
  }
}
