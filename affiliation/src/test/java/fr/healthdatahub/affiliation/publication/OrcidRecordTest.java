package fr.healthdatahub.affiliation.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrcidRecordTest {
  @ParameterizedTest
  @ValueSource(strings = {"orcid_record.json", "orcid_record.xml"})
  void readsWorksAndPersonFromBothForms(String file) throws IOException {
    Import read;
    try (InputStream in = OrcidRecordTest.class.getResourceAsStream(file)) {
      read = Publications.read(in, null, entries -> {});
    }

    assertEquals(file.endsWith("xml") ? Format.ORCID_XML : Format.ORCID_JSON, read.format());
    assertEquals(
        List.of("Wards of paper: a fictitious study", "Un jeu de données fictif"),
        read.publications().stream().map(Publication::title).toList());
    Publication first = read.publications().get(0);
    assertEquals("10.5555/ward.1", first.doi());
    assertEquals(2021, first.year());
    assertEquals("Annals of Fiction", first.venue());
    assertEquals(PublicationKind.ARTICLE, first.kind());
    assertNull(read.publications().get(1).doi(), "the DOI is the one of the whole");
    assertEquals(PublicationKind.DATASET, read.publications().get(1).kind());
    assertEquals(List.of("3:0:103:no-title"), BibtexTest.told(read.refused()));

    OrcidPerson person = read.person();
    assertEquals("0000-0002-1825-0097", person.orcid());
    assertEquals("Josiah Carberry", person.name());
    assertEquals("A fictitious professor.", person.biography());
    assertEquals(List.of("psychoceramics", "cracked pots"), person.keywords());
    assertEquals(
        List.of(
            new OrcidPerson.Employment(
                "Imaginary University",
                "https://ror.org/000000000",
                "Psychoceramics",
                "Professor",
                "Providence",
                "US",
                1929,
                0)),
        person.employments());
  }

  @Test
  @DisplayName("S17 a document type in XML, and so any entity, is refused")
  void refusesEntities() {
    for (String type :
        List.of(
            "<!DOCTYPE record [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
            "<!DOCTYPE record SYSTEM \"http://127.0.0.1:1/x.dtd\">",
            "<!DOCTYPE record [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>")) {
      Import read =
          Publications.read(
              type
                  + "<record><works><work><title><title>&x;</title></title></work></works></record>");
      assertEquals(List.of("0:1::document-type"), BibtexTest.told(read.refused()), type);
    }
  }

  @Test
  void elementsWithinElementsEndAtALimit() {
    Import read = Publications.read("<record>" + "<a>".repeat(1_000_000));

    assertEquals(List.of("0:1::too-deep"), BibtexTest.told(read.refused()));
  }

  @Test
  void aWrongIdIsToldAndABrokenRecordToo() {
    assertEquals(
        List.of("0:0::orcid-left-out"),
        BibtexTest.told(
            Publications.read(
                    """
                    {"orcid-identifier": {"path": "0000-0002-1825-0098"},
                     "group": [{"work-summary": [{"put-code": 1, "title": {"title": {"value": "T"}}}]}]}
                    """)
                .remarks()));
    assertEquals(
        List.of("0:2::not-readable"),
        BibtexTest.told(Publications.read("{\"orcid-identifier\": {}\n \"x\": 1}").refused()));
    assertEquals(
        List.of("0:0::no-works"),
        BibtexTest.told(Publications.read("{\"orcid-identifier\": {}}").refused()));
  }
}
