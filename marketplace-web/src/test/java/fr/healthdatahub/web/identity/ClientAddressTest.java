package fr.healthdatahub.web.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {
  private static final Set<String> PROXIES = Set.of("10.0.0.1", "10.0.0.2");

  @Test
  @DisplayName("S1 who is no named proxy cannot say that it is somebody else")
  void strangersAreNotBelieved() {
    assertEquals("9.9.9.9", ClientAddress.of("9.9.9.9", List.of("1.2.3.4"), PROXIES));
    assertEquals("10.0.0.1", ClientAddress.of("10.0.0.1", List.of("1.2.3.4"), Set.of()));
  }

  @Test
  @DisplayName("S1 behind named proxies the last hop that is none of them asks")
  void proxiesAreBelieved() {
    assertEquals("1.2.3.4", ClientAddress.of("10.0.0.1", List.of("1.2.3.4"), PROXIES));
    assertEquals("1.2.3.4", ClientAddress.of("10.0.0.1", List.of("6.6.6.6, 1.2.3.4"), PROXIES));
    assertEquals("5.5.5.5", ClientAddress.of("10.0.0.1", List.of("5.5.5.5, 10.0.0.2"), PROXIES));
    assertEquals(
        "2001:db8:0:0:0:0:0:1", ClientAddress.of("10.0.0.1", List.of("2001:db8::1"), PROXIES));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"9.9.9.9", "9.9.9.9:1000", "::ffff:9.9.9.9", "[::FFFF:9.9.9.9]:80", " 9.9.9.9 "})
  @DisplayName("S1 an address has one spelling, with a port or without, so it counts as one")
  void addressesAreCountedOnce(String hop) {
    assertEquals("9.9.9.9", ClientAddress.of("10.0.0.1", List.of(hop), PROXIES));
    assertEquals("9.9.9.9", ClientAddress.of("0:0:0:0:0:0:0:1", List.of(hop), Set.of("::1")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.1", "999.1.1.1", "example.org", "::g", "1:2", "[::1", "", ":"})
  void whatOnlyLooksLikeAnAddressIsNone(String hop) {
    assertEquals("10.0.0.1", ClientAddress.of("10.0.0.1", List.of(hop), PROXIES));
  }

  @Test
  void whatIsNoAddressEndsTheWay() {
    assertEquals("10.0.0.1", ClientAddress.of("10.0.0.1", List.of(), PROXIES));
    assertEquals("10.0.0.1", ClientAddress.of("10.0.0.1", List.of("<script>"), PROXIES));
    assertEquals("10.0.0.2", ClientAddress.of("10.0.0.1", List.of("x, 10.0.0.2"), PROXIES));
  }
}
