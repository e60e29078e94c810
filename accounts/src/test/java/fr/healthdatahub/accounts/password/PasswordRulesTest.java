package fr.healthdatahub.accounts.password;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.healthdatahub.accounts.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRulesTest {
  private static final String EMAIL = "marie.dupont@hopital.example";

  private static String codeOf(String password) {
    return PasswordRules.check(password, EMAIL).map(Violation::code).orElse("sound");
  }

  @ParameterizedTest
  @CsvSource({
    "elevenchars, password-length",
    "twelve-chars, sound",
    "motdepasse123, password-too-common",
    "MotDePasse123, password-too-common",
    "aaaaaaaaaaaaaaaa, password-too-common",
    "abababababab, password-too-common",
    "Marie.Dupont@hopital.example, password-is-email",
    "marie.dupont, password-is-email",
    "correct mule accu agrafe, sound",
  })
  void judges(String password, String code) {
    assertEquals(code, codeOf(password));
  }

  @Test
  void countsCharactersAsPeopleSeeThem() {
    assertEquals("password-length", codeOf("\uD83D\uDE00\uD83D\uDE01\uD83D\uDE02abcdefgh"));
    assertEquals("sound", codeOf("\uD83D\uDE00\uD83D\uDE01\uD83D\uDE02abcdefghi"));
    assertEquals("sound", codeOf("abcdefgh".repeat(16)));
    assertEquals("password-length", codeOf("abcdefgh".repeat(16) + "i"));
    assertEquals("password-length", codeOf(null));
  }
}
