package fr.healthdatahub.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientWordsTest {
  @ParameterizedTest
  @CsvSource({
    "0.9, 0.900",
    "-0.0291, -0.029",
    "64.0, 64.0",
    "62.8, 62.8",
    "91.23, 91.23",
    "77.0281, 77.028",
    "321.0, 321",
    "9.0, 9.00"
  })
  void scoresHaveTheDigitsOfThePages(double score, String written) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.ENGLISH);
    try {
      assertEquals(written, ClientWords.score(score));
    } finally {
      Locale.setDefault(before);
    }
  }
}
