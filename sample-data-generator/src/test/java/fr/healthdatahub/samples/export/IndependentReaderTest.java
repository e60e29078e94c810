package fr.healthdatahub.samples.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What DuckDB, which knows nothing of our code, finds in a sample. */
class IndependentReaderTest {
  private static final String YEAR = "17";

  @TempDir static Path folder;

  private static Connection duckdb;
  private static JsonNode description;

  @BeforeAll
  static void load() throws IOException, SQLException {
    Path sample = folder.resolve("s");
    Specs.write(Specs.whole(1280), SampleFormat.CSV, sample, 2);
    description = new ObjectMapper().readTree(sample.resolve("datapackage.json").toFile());
    duckdb = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = duckdb.createStatement()) {
      for (JsonNode table : description.get("resources")) {
        statement.execute(
            "create table %s as select * from read_csv('%s', header=true, all_varchar=true)"
                .formatted(table.get("name").asText(), sample.resolve(table.get("path").asText())));
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
  void allRowsAreThere() throws SQLException {
    for (JsonNode table : description.get("resources")) {
      assertEquals(table.get("rows").asLong(), count(table.get("name").asText()), table.toString());
    }
  }

  @Test
  void noKeyIsAnOrphan() throws SQLException {
    int keys = 0;
    for (JsonNode table : description.get("resources")) {
      String name = table.get("name").asText();
      for (JsonNode key : table.get("schema").get("foreignKeys")) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < key.get("fields").size(); i++) {
          pairs.add(
              "c.%s = p.%s"
                  .formatted(
                      key.get("fields").get(i).asText(),
                      key.get("reference").get("fields").get(i).asText()));
        }
        String first = key.get("fields").get(0).asText();
        String query =
            "%s c anti join %s p on %s where c.%s is not null and c.%s <> 'SYNXXXXXXXXXXXXXX'"
                .formatted(
                    name,
                    key.get("reference").get("resource").asText(),
                    String.join(" and ", pairs),
                    first,
                    first);
        assertEquals(0, count(query), query);
        keys++;
      }
    }
    assertTrue(keys > 50, keys + " keys");
  }

  @Test
  void primaryKeysAreUnique() throws SQLException {
    for (JsonNode table : description.get("resources")) {
      List<String> key = new ArrayList<>();
      table.get("schema").get("primaryKey").forEach(column -> key.add(column.asText()));
      if (!key.isEmpty()) {
        String columns = String.join(",", key);
        assertEquals(
            0,
            count(
                "(select 1 from %s group by %s having count(*) > 1)"
                    .formatted(table.get("name").asText(), columns)));
      }
    }
  }

  @Test
  void nobodyIsTreatedAfterDeathOrBeforeBirth() throws SQLException {
    String people = "IR_BEN_R b using (BEN_NIR_PSA, BEN_RNG_GEM)";
    assertTrue(count("IR_BEN_R where BEN_DCD_DTE > '1600-01-01'") > 10);
    assertEquals(
        0,
        count(
            "ER_PRS_F join %s where b.BEN_DCD_DTE > '1600-01-01' and EXE_SOI_DTF > b.BEN_DCD_DTE"
                .formatted(people)));
    assertEquals(
        0,
        count(
            "ER_PRS_F join %s where strftime(EXE_SOI_DTD::date, '%%Y%%m') < b.BEN_NAI_ANN || b.BEN_NAI_MOI"
                .formatted(people)));
    assertEquals(0, count("ER_PRS_F where PRE_PRE_DTD > EXE_SOI_DTD or EXE_SOI_DTD > EXE_SOI_DTF"));
    assertEquals(0, count("ER_PRS_F where FLX_TRT_DTD < EXE_SOI_DTD or FLX_DIS_DTD < FLX_TRT_DTD"));
  }

  @Test
  void actsLieInsideTheirStay() throws SQLException {
    String stay = "T_MCO" + YEAR + "B b using (ETA_NUM, RSA_NUM)";
    assertTrue(count("T_MCO" + YEAR + "A") > 50);
    assertEquals(
        0, count("T_MCO" + YEAR + "A join " + stay + " where ENT_DAT_DEL::int > SEJ_NBJ::int"));
    assertEquals(
        0,
        count(
            "T_MCO"
                + YEAR
                + "C c join "
                + stay
                + " where c.EXE_SOI_DTF::date - c.EXE_SOI_DTD::date <> SEJ_NBJ::int"));
  }

  @Test
  void whoDiesInHospitalDiesOnTheDayOfExit() throws SQLException {
    String died =
        "T_MCO%s".formatted(YEAR)
            + "B b join T_MCO"
            + YEAR
            + "C c using (ETA_NUM, RSA_NUM) join (select distinct BEN_NIR_PSA, BEN_DCD_DTE"
            + " from IR_BEN_R) p on p.BEN_NIR_PSA = c.NIR_ANO_17 where b.SOR_MOD = '9'";
    assertTrue(count(died) > 0);
    assertEquals(0, count(died + " and p.BEN_DCD_DTE <> c.EXE_SOI_DTF"));
  }

  @Test
  void aMastectomyNeedsACancerOfTheBreast() throws SQLException {
    assertEquals(
        0,
        count(
            "T_MCO%sA a join T_MCO%sB b using (ETA_NUM, RSA_NUM) where CDC_ACT in ('QEFA019', 'QEFA017') and DGN_PAL not like 'C50%%'"
                .formatted(YEAR, YEAR)));
  }

  private static final String PLAIN = " and PRS_ACT_QTE::double > 0 and CPL_MAJ_TOP = '0'";

  @Test
  void tariffsChangeOnTheirDay() throws SQLException {
    String visits = "ER_PRS_F where PRS_NAT_REF = '1110'" + PLAIN;
    String before = visits + " and EXE_SOI_DTD < '2017-05-01' and BSE_REM_BSE::double ";
    String after = visits + " and EXE_SOI_DTD >= '2017-05-01' and BSE_REM_BSE::double ";
    assertTrue(count(before + "= 23") > 1000);
    assertEquals(0, count(before + "<> 23"));
    assertTrue(count(after + "= 25") > 1000);
    assertEquals(0, count(after + "<> 25"));
  }

  @Test
  void overchargesArePaidAndNotReimbursed() throws SQLException {
    assertEquals(
        0,
        count(
            "ER_PRS_F where round(BSE_REM_BSE::double + PRS_DEP_MNT::double, 2)"
                + " <> PRS_PAI_MNT::double"));
    assertEquals(
        0,
        count(
            "ER_PRS_F where abs(BSE_REM_BSE::double * RGO_REM_TAU::double / 100"
                + " - BSE_REM_MNT::double) > 0.011"));
    double visits = count("ER_PRS_F where PRS_NAT_REF = '1112'" + PLAIN);
    double more = count("ER_PRS_F where PRS_NAT_REF = '1112' and PRS_DEP_MNT::double > 0" + PLAIN);
    assertEquals(0.45, more / visits, 0.12);
    assertEquals(
        0,
        count(
            "(select 1 from ER_PRS_F where PFS_EXE_NUM <> '' group by PFS_EXE_NUM having count(distinct PSE_CNV_COD) > 1)"));
  }

  @Test
  void theOwnDoctorIsSometimesAway() throws SQLException {
    String visits =
        "select BEN_NIR_PSA, count(*) n, count(distinct PFS_EXE_NUM) doctors,"
            + " count(*) filter (PFS_EXE_NUM = PRS_MTT_NUM) own from ER_PRS_F"
            + " where PRS_NAT_REF = '1110'"
            + PLAIN
            + " group by BEN_NIR_PSA";
    double often = count("(" + visits + ") where n >= 10");
    assertTrue(count("(" + visits + ") where n >= 10 and doctors > 1") > 0.5 * often);
    assertTrue(count("(" + visits + ") where n >= 10 and own > 0.7 * n") > 0.8 * often);
  }
}
