package fr.healthdatahub.affiliation.identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoiTest {
  @ParameterizedTest
  @CsvSource({
    "10.1000/182,10.1000/182",
    "https://doi.org/10.1000/ABC.Def,10.1000/abc.def",
    "http://dx.doi.org/10.1000/182,10.1000/182",
    "doi:10.1000/182.,10.1000/182",
    "DOI: 10.1000/182,10.1000/182",
    "info:doi/10.1000/182,10.1000/182",
    "https://doi.org/10.1016/S0140-6736(20)30183-5,10.1016/s0140-6736(20)30183-5",
    "https://doi.org/10.1002/%28SICI%291097-0258,10.1002/(sici)1097-0258",
    "10.1000/182),10.1000/182",
    "10.1000.10/123,10.1000.10/123"
  })
  void oneValueForEverySpelling(String written, String value) {
    assertEquals(value, Doi.parse(written).orElseThrow().value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "11.1000/182", "10.1000", "10.1/x", "10.1000/a b", "doi", "10.1000/."})
  void refusesWhatIsNone(String written) {
    assertTrue(Doi.parse(written).isEmpty());
  }
}
