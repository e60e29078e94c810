package fr.healthdatahub.samples.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.samples.export.SampleFormat;
import fr.healthdatahub.samples.export.Specs;
import fr.healthdatahub.samples.generate.Habit;
import fr.healthdatahub.samples.schema.InvalidSchema;
import fr.healthdatahub.samples.schema.Table;
import fr.healthdatahub.samples.schema.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderCheckTest {
  @TempDir static Path shared;

  @TempDir Path folder;

  @BeforeAll
  static void generate() throws IOException {
    Specs.write(Specs.whole(320), SampleFormat.CSV, shared.resolve("real"), 2);
    Specs.write(
        Specs.with(320, EnumSet.noneOf(Habit.class)),
        SampleFormat.CSV_GZ,
        shared.resolve("clean"),
        2);
  }

  @Test
  void aSampleIsAsItsSchemaSays() throws IOException {
    CheckReport report = FolderCheck.check(shared.resolve("real"), 2);
    assertEquals(List.of(), report.findings());
    assertTrue(report.rows() > 30_000, report.rows() + " rows");
  }

  @Test
  void aCleanCompressedSampleIsAsItsSchemaSays() throws IOException {
    assertEquals(List.of(), FolderCheck.check(shared.resolve("clean"), 2).findings());
  }

  /** One wrong cell each: the rule, and where it is told. */
  @ParameterizedTest
  @CsvSource({
    "ER_PRS_F, EXE_SOI_DTD, 2017-02-30, NOT_DATE",
    "ER_PRS_F, BSE_REM_MNT, 1.234, TOO_MANY_DECIMALS",
    "ER_PRS_F, BSE_REM_MNT, ten, NOT_NUMBER",
    "ER_PRS_F, PRS_NAT_REF, 12345, OUT_OF_RANGE",
    "ER_PRS_F, PRS_NAT_REF, 1x, NOT_INTEGER",
    "ER_PRS_F, BEN_NAI_ANN, 19, NOT_YEAR",
    "ER_PRS_F, BEN_NAI_ANN, 2022, BEFORE_BIRTH",
    "ER_PRS_F, EXE_SOI_AMD, 201713, NOT_YEAR_MONTH",
    "ER_PRS_F, PRE_PRE_DTD, 2029-01-01, ENDS_BEFORE_BEGINNING",
    "ER_PRS_F, DCT_ORD_NUM, '', REQUIRED",
    "ER_PRS_F, BEN_NIR_PSA, SYN00000000000000, ORPHAN",
    "ER_PRS_F, BEN_RES_COM, 12345, TOO_LONG",
    "ER_PHA_F, DCT_ORD_NUM, 999999999, ORPHAN",
    "IR_BEN_R, BEN_NAI_MOI, 13, NOT_MONTH",
    "T_MCO17C, NIR_ANO_17, SYN00000000000000, ORPHAN",
    "T_MCO17C, SOR_DAT, 31122030, OUTSIDE_STAY",
    "T_MCO17A, ENT_DAT_DEL, 999, OUTSIDE_STAY",
    "T_MCO17B, ETA_NUM, SYN999999, ORPHAN"
  })
  void aWrongCellIsFound(String table, String column, String cell, Rule rule) throws IOException {
    copy();
    Table schema = Tables.of(table.replaceFirst("17", "aa"));
    Path file = folder.resolve(table + ".csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    String[] cells = lines.get(3).split(",", -1);
    cells[schema.indexOf(column)] = cell;
    lines.set(3, String.join(",", cells));
    replace(file, lines);
    Finding finding =
        FolderCheck.check(folder, 2).findings().stream()
            .filter(one -> one.rule() == rule && one.table().equals(table))
            .findFirst()
            .orElseThrow(() -> new AssertionError(rule + " was not found"));
    assertEquals(3, finding.row());
    assertTrue(
        finding.column().contains(column) || finding.column().equals("EXE_SOI_DTD"),
        finding.column());
  }

  @Test
  void careAfterDeathIsFound() throws IOException {
    copy();
    Path file = folder.resolve("IR_BEN_R.csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    for (int i = 1; i < lines.size(); i++) {
      lines.set(i, lines.get(i).replace("1600-01-01,160001", "2016-01-01,201601"));
    }
    replace(file, lines);
    CheckReport report = FolderCheck.check(folder, 2);
    assertTrue(
        report.findings().stream()
            .anyMatch(one -> one.rule() == Rule.AFTER_DEATH && one.table().equals("ER_PRS_F")));
    assertTrue(
        report.findings().stream()
            .anyMatch(one -> one.rule() == Rule.AFTER_DEATH && one.table().startsWith("T_MCO")));
  }

  /** The register alone is wrong: claims tell another year of birth, stays none. */
  @Test
  void careAndDeathBeforeTheBirthOfTheRegisterAreFound() throws IOException {
    copy();
    int birth = Tables.of("IR_BEN_R").indexOf("BEN_NAI_ANN");
    int death = Tables.of("IR_BEN_R").indexOf("BEN_DCD_DTE");
    Path file = folder.resolve("IR_BEN_R.csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(",", -1);
      cells[birth] = "2020";
      cells[death] = i == 1 ? "2019-12-31" : cells[death];
      lines.set(i, String.join(",", cells));
    }
    replace(file, lines);
    List<Finding> findings = FolderCheck.check(folder, 2).findings();
    for (String place : List.of("IR_BEN_R.BEN_DCD_DTE", "ER_PRS_F.EXE_SOI_DTD")) {
      assertTrue(
          findings.stream()
              .anyMatch(
                  one ->
                      one.rule() == Rule.BEFORE_BIRTH
                          && place.equals(one.table() + "." + one.column())),
          place);
    }
    assertTrue(
        findings.stream()
            .anyMatch(one -> one.table().startsWith("T_MCO") && one.column().equals("ENT_DAT")));
  }

  @Test
  void aKeyThatComesTwiceIsFound() throws IOException {
    copy();
    Path file = folder.resolve("T_MCO17B.csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.add(lines.get(1));
    replace(file, lines);
    List<Finding> findings = FolderCheck.check(folder, 2).findings();
    assertEquals(1, findings.size());
    assertEquals(Rule.DUPLICATE_KEY, findings.get(0).rule());
    assertEquals(lines.size() - 1, findings.get(0).row());
  }

  @Test
  void aMissingFileAnotherHeaderAndAShortRowAreFound() throws IOException {
    copy();
    Files.delete(folder.resolve("ER_BIO_F.csv"));
    Path header = folder.resolve("ER_CAM_F.csv");
    List<String> renamed = new ArrayList<>(Files.readAllLines(header));
    renamed.set(0, renamed.get(0).replaceFirst("CAM_ACT_COD", "ACT"));
    replace(header, renamed);
    Path row = folder.resolve("ER_TIP_F.csv");
    List<String> longer = new ArrayList<>(Files.readAllLines(row));
    longer.add("1,2");
    replace(row, longer);
    List<Rule> rules =
        FolderCheck.check(folder, 2).findings().stream().map(Finding::rule).sorted().toList();
    assertEquals(List.of(Rule.NO_FILE, Rule.OTHER_HEADER, Rule.CELL_COUNT), rules);
  }

  @Test
  void aFolderWithoutDescriptionIsRefused() {
    InvalidSchema wrong = assertThrows(InvalidSchema.class, () -> FolderCheck.check(folder, 1));
    assertTrue(wrong.getMessage().contains("datapackage.json"), wrong.getMessage());
  }

  @Test
  void keysInACircleAreRefused() throws IOException {
    Files.writeString(
        folder.resolve("datapackage.json"),
        """
        {"resources":[
         {"name":"a","path":"a.csv","schema":{"fields":[{"name":"x"}],
          "foreignKeys":[{"fields":["x"],"reference":{"resource":"b","fields":["x"]}}]}},
         {"name":"b","path":"b.csv","schema":{"fields":[{"name":"x"}],
          "foreignKeys":[{"fields":["x"],"reference":{"resource":"a","fields":["x"]}}]}}]}
        """);
    InvalidSchema wrong = assertThrows(InvalidSchema.class, () -> FolderCheck.check(folder, 1));
    assertEquals("keys lead in a circle: [a, b]", wrong.getMessage());
  }

  @Test
  void cellsInQuotesAreRead() throws IOException {
    Files.writeString(
        folder.resolve("datapackage.json"),
        """
        {"resources":[{"name":"a","path":"a.csv","schema":{"primaryKey":"id","fields":[
          {"name":"id","type":"integer"},{"name":"t","constraints":{"maxLength":6}}]}}]}
        """);
    Files.writeString(folder.resolve("a.csv"), "id,t\n1,\"a,\"\"b\n\"\n\"2\",\"\"\n3,x");
    CheckReport report = FolderCheck.check(folder, 1);
    assertEquals(List.of(), report.findings());
    assertEquals(3, report.rows());
  }

  /** Links, for nothing is written into a file: what is changed is written anew. */
  private void copy() throws IOException {
    try (var files = Files.list(shared.resolve("real"))) {
      for (Path file : files.toList()) {
        Files.createLink(folder.resolve(file.getFileName()), file);
      }
    }
  }

  private static void replace(Path file, List<String> lines) throws IOException {
    Files.delete(file);
    Files.write(file, lines);
  }
}
