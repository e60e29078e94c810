package fr.healthdatahub.samples.omop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.samples.Also;
import fr.healthdatahub.samples.schema.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What DuckDB, which knows nothing of our code, finds in the tables of OMOP beside the SNDS's. */
class OmopTest {
  @TempDir static Path folder;

  private static Connection duckdb;

  @BeforeAll
  static void load() throws IOException, SQLException {
    Path sample = folder.resolve("s");
    Also.write(Also.request(1280), sample);
    duckdb = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = duckdb.createStatement();
        Stream<Path> files = Files.walk(sample)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".csv")).toList()) {
        statement.execute(
            "create table %s as select * from read_csv('%s', header=true, all_varchar=%s)"
                .formatted(
                    file.getFileName().toString().replace(".csv", ""),
                    file,
                    !file.getParent().endsWith("omop")));
      }
    }
  }

  @AfterAll
  static void close() throws SQLException {
    duckdb.close();
  }

  private static long count(String query) throws SQLException {
    try (Statement statement = duckdb.createStatement();
        ResultSet found = statement.executeQuery("select count(*) from " + query)) {
      found.next();
      return found.getLong(1);
    }
  }

  @Test
  void everythingHasItsPersonAndItsVisit() throws SQLException {
    for (Table table : OmopTables.all()) {
      if (table.indexOf("person_id") >= 0) {
        assertTrue(count(table.name()) > 10, table.name());
        assertEquals(0, count(table.name() + " anti join person using (person_id)"));
      }
      if (table.indexOf("visit_occurrence_id") >= 0 && !table.name().equals("visit_occurrence")) {
        assertTrue(count(table.name() + " where visit_occurrence_id is not null") > 10);
        assertEquals(
            0,
            count(
                table.name()
                    + " anti join visit_occurrence using (person_id, visit_occurrence_id)"
                    + " where visit_occurrence_id is not null"));
      }
    }
    assertEquals(
        0,
        count(
            "visit_occurrence v anti join visit_occurrence p on v.person_id = p.person_id"
                + " and v.preceding_visit_occurrence_id = p.visit_occurrence_id"
                + " and p.visit_end_date = v.visit_start_date"
                + " where v.preceding_visit_occurrence_id is not null"));
  }

  @Test
  void periodsContainWhatHappened() throws SQLException {
    String outside =
        " join observation_period using (person_id)"
            + " where %s < observation_period_start_date or %s > observation_period_end_date";
    String[][] days = {
      {"visit_occurrence", "visit_start_date", "visit_end_date"},
      {"drug_exposure", "drug_exposure_start_date", "drug_exposure_end_date"},
      {"procedure_occurrence", "procedure_date", "procedure_date"},
      {"measurement", "measurement_date", "measurement_date"}
    };
    for (String[] one : days) {
      assertEquals(0, count(one[0] + outside.formatted(one[1], one[2])), one[0]);
    }
    assertEquals(count("person"), count("observation_period"));
    assertEquals(0, count("observation_period where observation_period_end_date > '2018-12-31'"));
  }

  @Test
  void nobodyIsTreatedAfterDeath() throws SQLException {
    assertEquals(count("KI_CCI_R"), count("death"));
    assertEquals(
        count("death"),
        count(
            "death join person using (person_id) join KI_CCI_R on BEN_IDT_ANO = person_source_value"
                + " and BEN_DCD_DTE::date = death_date"
                + " and DCD_CIM_COD = replace(cause_source_value, '.', '')"));
    assertEquals(
        0,
        count("visit_occurrence join death using (person_id) where visit_end_date > death_date"));
    assertEquals(
        0,
        count(
            "condition_occurrence join death using (person_id) where condition_start_date > death_date"));
  }

  @Test
  void whatIsOfAVisitLiesInIt() throws SQLException {
    assertEquals(
        0,
        count(
            "procedure_occurrence join visit_occurrence using (visit_occurrence_id)"
                + " where procedure_date not between visit_start_date and visit_end_date"));
    assertEquals(
        0,
        count(
            "measurement join visit_occurrence using (visit_occurrence_id)"
                + " where measurement_date not between visit_start_date and visit_end_date"));
  }

  @Test
  void staysAreThoseOfThePmsi() throws SQLException {
    String pmsi =
        "(select b.BEN_IDT_ANO id, s.EXE_SOI_DTD::date began, s.EXE_SOI_DTF::date ended, count(*) n"
            + " from (select * from T_MCO16C union all by name select * from T_MCO17C"
            + " union all by name select * from T_MCO18C) s"
            + " join IR_BEN_R b on b.BEN_NIR_PSA = s.NIR_ANO_17 and b.BEN_RNG_GEM = s.RNG_NAI"
            + " group by all)";
    String omop =
        "(select person_source_value id, visit_start_date began, visit_end_date ended, count(*) n"
            + " from visit_occurrence join person using (person_id)"
            + " where visit_source_value = 'MCO' group by all)";
    assertTrue(count(pmsi) > 200);
    assertEquals(0, count("(select * from " + pmsi + " except select * from " + omop + ")"));
    assertEquals(0, count("(select * from " + omop + " except select * from " + pmsi + ")"));
    assertEquals(
        count("T_MCO16B") + count("T_MCO17B") + count("T_MCO18B"),
        count("visit_occurrence where visit_source_value = 'MCO'"));
    assertEquals(
        count("T_SSR16C") + count("T_SSR17C") + count("T_SSR18C"),
        count("visit_occurrence where visit_source_value = 'SSR'"));
  }

  @Test
  void drugsTestsAndActsAreThoseOfTheSnds() throws SQLException {
    assertEquals(
        count("ER_PHA_F"),
        count("drug_exposure where split_part(drug_source_value, ' ', 2) <> ''"));
    assertEquals(count("ER_BIO_F"), count("measurement"));
    assertEquals(
        count("ER_CAM_F")
            + count("T_MCO16A")
            + count("T_MCO17A")
            + count("T_MCO18A")
            + count("T_SSR16CCAM")
            + count("T_SSR17CCAM")
            + count("T_SSR18CCAM")
            + count("T_HAD16A")
            + count("T_HAD17A")
            + count("T_HAD18A"),
        count("procedure_occurrence"));
    assertEquals(
        count("IR_IMB_R"),
        count("condition_occurrence where condition_status_source_value = 'ALD'"));
  }

  @Test
  void theSourceSaysThatItIsSynthetic() throws SQLException {
    assertEquals(
        1,
        count("cdm_source where source_description like '%no real person%' and cdm_version = 5.4"));
  }
}
