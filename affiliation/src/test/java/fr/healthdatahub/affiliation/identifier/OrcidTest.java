package fr.healthdatahub.affiliation.identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrcidTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000-0002-1825-0097",
        "0000000218250097",
        " https://orcid.org/0000-0002-1825-0097 ",
        "orcid.org/0000-0002-1825-0097/"
      })
  void oneValueForEverySpelling(String written) {
    assertEquals("0000-0002-1825-0097", Orcid.parse(written).orElseThrow().value());
  }

  @Test
  void theCheckCharacterMayBeX() {
    assertEquals("0000-0002-1694-233X", Orcid.parse("0000-0002-1694-233x").orElseThrow().value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000-0002-1825-0098",
        "0000-0002-1825-009X",
        "0000-0002-1825",
        "0000-0002-1825-00977",
        "",
        "ORCID",
        "https://evil.example/0000-0002-1825-0097"
      })
  void refusesWhatIsNone(String written) {
    assertTrue(Orcid.parse(written).isEmpty());
  }

  @Test
  void everySingleWrongDigitAndSwapIsFound() {
    String right = "0000000218250097";
    for (int i = 0; i < 16; i++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        String wrong = right.substring(0, i) + digit + right.substring(i + 1);
        assertEquals(wrong.equals(right), Orcid.parse(wrong).isPresent(), wrong);
      }
      if (i < 15 && right.charAt(i) != right.charAt(i + 1)) {
        String swapped =
            right.substring(0, i) + right.charAt(i + 1) + right.charAt(i) + right.substring(i + 2);
        assertTrue(Orcid.parse(swapped).isEmpty(), swapped);
      }
    }
  }

  @Test
  void noWrongValueCanBeMade() {
    assertThrows(IllegalArgumentException.class, () -> new Orcid("0000-0002-1825-0098"));
    assertThrows(IllegalArgumentException.class, () -> new Orcid("0000000218250097"));
  }
}
