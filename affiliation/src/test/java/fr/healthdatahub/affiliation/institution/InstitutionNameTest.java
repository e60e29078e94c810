package fr.healthdatahub.affiliation.institution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstitutionNameTest {
  @ParameterizedTest
  @CsvSource({
    "C.H.U. Lille, CHU Lille",
    "C.H.U. de Lille, Centre hospitalier universitaire de Lille",
    "I.N.S.E.R.M, Inserm",
    "c.h.r.u. Nancy, CHRU de Nancy",
    "U.M.R. 1234 (C.N.R.S.), UMR 1234 CNRS"
  })
  void pointsMakeNoDifference(String one, String other) {
    assertEquals(InstitutionName.key(other), InstitutionName.key(one));
  }

  @ParameterizedTest
  @CsvSource({"St. Anne, Stanne", "J. Monod, JMonod", "A.1 Lab, A1 Lab"})
  void otherPointsPartWords(String one, String other) {
    assertNotEquals(InstitutionName.key(other), InstitutionName.key(one));
  }
}
