package fr.healthdatahub.affiliation.identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RorTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"02feahw73", "https://ror.org/02feahw73", " ror.org/02FEAHW73/ ", "02vjkv261"})
  void isReadInAnySpelling(String written) {
    String value = Ror.parse(written).orElseThrow().value();
    assertTrue(written.toLowerCase(Locale.ROOT).contains(value), value);
    assertEquals(9, value.length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "02feahw74", "12feahw73", "02feahl73", "02feahw7", "02feahw733"})
  void isRefusedWithoutItsCheck(String written) {
    assertTrue(Ror.parse(written).isEmpty());
  }
}
