package fr.healthdatahub.affiliation.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.healthdatahub.affiliation.conflict.Conflict.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConflictsTest {
  private static Ties people(String... identities) {
    return new Ties(List.of(identities), List.of(), List.of(), List.of(), List.of());
  }

  private static Ties works(String organisation, String... parents) {
    return new Ties(
        List.of(),
        List.of(),
        List.of(new Organisation(organisation, List.of(parents))),
        List.of(),
        List.of());
  }

  private static List<Kind> kinds(Ties expert, Ties demand) {
    return Conflicts.between(expert, demand, 2026).stream().map(Conflict::kind).toList();
  }

  @Test
  void aPersonIsFoundByAnySecondAddressOrOrcid() {
    Ties expert = people("A.Martin@Example.org", "https://orcid.org/0000-0002-1825-0097");
    assertEquals(
        List.of(Kind.SAME_PERSON), kinds(expert, people("other@x.fr", "a.martin@example.org")));
    assertEquals(List.of(Kind.SAME_PERSON), kinds(expert, people("0000000218250097")));
    assertEquals(List.of(), kinds(expert, people("martin@example.org")));
  }

  @Test
  void anOrganisationAndItsPartsAreOneButTwoPartsAreNot() {
    Ties unit = works("U1136", "Inserm", "Sorbonne Université");
    assertEquals(List.of(Kind.SAME_ORGANISATION), kinds(unit, works("u1136")));
    assertEquals(List.of(Kind.SAME_ORGANISATION), kinds(unit, works("SORBONNE UNIVERSITE")));
    assertEquals(List.of(Kind.SAME_ORGANISATION), kinds(works("Inserm"), unit));
    assertEquals(List.of(), kinds(unit, works("U1018", "Inserm")));
  }

  @ParameterizedTest
  @CsvSource({"2026,true", "2023,true", "2022,false", "0,true"})
  void coauthorsOfTheLastThreeYearsCount(int year, boolean counts) {
    Ties expert =
        new Ties(
            List.of("me@x.fr"),
            List.of(),
            List.of(),
            List.of(new Coauthor("Éva Durand", year)),
            List.of());
    Ties demand = new Ties(List.of(), List.of("Eva  DURAND"), List.of(), List.of(), List.of());
    assertEquals(counts ? List.of(Kind.COAUTHOR) : List.of(), kinds(expert, demand));
    Ties other =
        new Ties(
            List.of(), List.of(), List.of(), List.of(new Coauthor("me@x.fr", year)), List.of());
    assertEquals(counts ? List.of(Kind.COAUTHOR) : List.of(), kinds(expert, other));
  }

  @Test
  void declaredConflictsCountFromBothSides() {
    Ties declaring =
        new Ties(List.of(), List.of(), List.of(), List.of(), List.of("Acme Santé", "b@x.fr"));
    assertEquals(List.of(Kind.DECLARED), kinds(declaring, works("Filiale", "ACME SANTE")));
    assertEquals(List.of(Kind.DECLARED), kinds(people("b@x.fr"), declaring));
  }

  @Test
  void nothingIsNoConflictWithNothing() {
    assertEquals(List.of(), kinds(Ties.NONE, Ties.NONE));
    assertEquals(List.of(), kinds(people(""), people("")));
    assertEquals(List.of(), kinds(works(""), works("")));
  }
}
