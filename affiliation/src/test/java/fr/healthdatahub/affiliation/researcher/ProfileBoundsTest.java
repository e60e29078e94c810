package fr.healthdatahub.affiliation.researcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.healthdatahub.affiliation.problem.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProfileBoundsTest {
  @Test
  void addressesFitTheirColumnAndHoldNoControlCharacters() {
    assertEquals(List.of(), wrong(List.of("a@example.org"), null));
    for (String email : List.of("a\0@example.org", "a\u0085b@example.org", "a@exa\u001Bmple.org")) {
      assertEquals(List.of("otherEmails"), wrong(List.of(email), null));
    }
    List<String> long160 = IntStream.range(0, 10).mapToObj(i -> i + "@" + "x".repeat(158)).toList();
    assertEquals(List.of("otherEmails"), wrong(long160, null));
  }

  @Test
  void daysAreOfThisTime() {
    assertEquals(List.of(), wrong(List.of(), LocalDate.of(2100, 12, 31)));
    assertEquals(List.of("availableFrom"), wrong(List.of(), LocalDate.MAX));
    assertEquals(List.of("availableFrom"), wrong(List.of(), LocalDate.of(1899, 12, 31)));
  }

  private static List<String> wrong(List<String> emails, LocalDate from) {
    Profile profile =
        new Profile(
            "Ada",
            Discipline.LAW,
            "0000-0002-1825-0097",
            "",
            List.of(),
            Set.of(),
            "",
            "",
            emails,
            from,
            null,
            1,
            Map.of());
    return ProfileRules.check(ProfileRules.tidy(profile)).stream().map(Violation::field).toList();
  }
}
