package fr.healthdatahub.accounts.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TokenSecretTest {
  @Property
  @Label("S4 256 bits are written as hub_ and 49 base-62 digits that check")
  void writesEveryNumber(@ForAll @Size(32) byte[] bits) {
    String secret = TokenSecret.of(bits);
    assertTrue(secret.matches("hub_[0-9A-Za-z]{49}"), secret);
    assertTrue(TokenSecret.wellFormed(secret));
  }

  @Property
  @Label("S4 one mistyped character is noticed without a database")
  void noticesAMistypedCharacter(
      @ForAll @Size(32) byte[] bits,
      @ForAll @IntRange(max = 52) int place,
      @ForAll @CharRange(from = '0', to = 'z') char typed) {
    StringBuilder secret = new StringBuilder(TokenSecret.of(bits));
    boolean same = secret.charAt(place) == typed;
    secret.setCharAt(place, typed);
    assertEquals(same, TokenSecret.wellFormed(secret.toString()));
  }

  @Property
  void acceptsNoOtherText(@ForAll String text) {
    assertFalse(TokenSecret.wellFormed(text));
  }

  @Test
  void acceptsNoNull() {
    assertFalse(TokenSecret.wellFormed(null));
  }

  @Test
  @DisplayName("S4 secrets do not repeat")
  void secretsDiffer() {
    Set<String> secrets = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      assertTrue(secrets.add(TokenSecret.random()));
    }
  }
}
