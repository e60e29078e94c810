package fr.healthdatahub.web.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {
  @Test
  void signingInLeadsOnToAPathOfThePortal() {
    assertEquals("/sign-in", ReturnAddress.signInLeadingTo(Optional.empty()));
    assertEquals(
        "/sign-in?return=%2Fresearchers%2Fjoin",
        ReturnAddress.signInLeadingTo(Optional.of("/researchers/join")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://evil.example", "//evil.example", "/\\evil.example", "/a?b", "/a\r\nX: y"})
  @DisplayName("S7 a path that was stored is checked again before it is followed")
  void storedPathNeverLeadsOut(String stored) {
    assertEquals("/sign-in", ReturnAddress.signInLeadingTo(Optional.of(stored)));
  }
}
