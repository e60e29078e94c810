package fr.healthdatahub.samples.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.ZstdOutputStream;
import fr.healthdatahub.samples.schema.InvalidSchema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders that somebody made wrong, or to harm. */
class HostileFolderTest {
  @TempDir Path folder;

  /** One table {@code a} with a column {@code x}. */
  private void describe(String resource, String field) throws IOException {
    Files.writeString(
        folder.resolve("datapackage.json"),
        "{\"resources\":[{\"name\":\"a\",\"path\":\"a.csv\"%s,\"schema\":{\"fields\":[%s]}}]}"
            .formatted(resource, field.isEmpty() ? "{\"name\":\"x\"}" : field));
  }

  private List<Finding> found(byte[] csv) throws IOException {
    Files.write(folder.resolve("a.csv"), csv);
    return FolderCheck.check(folder, 1).findings();
  }

  private List<Finding> found(String csv) throws IOException {
    return found(csv.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0, OTHER_HEADER, ''",
    "'x\na\n\"b\nc\nd\n', 2, OPEN_QUOTE, a.csv",
    "'x\r\n\"a\"\r\n\"b', 2, OPEN_QUOTE, a.csv"
  })
  void aFileThatEndsTooEarlyIsFound(String csv, long row, Rule rule, String text)
      throws IOException {
    describe("", "");
    assertEquals(List.of(rule), found(csv).stream().map(Finding::rule).toList());
    assertEquals(row, found(csv).get(0).row());
    assertEquals(text, found(csv).get(0).found());
  }

  /** Several frames or members, as ours have; cut in the middle of the last. */
  @ParameterizedTest
  @ValueSource(strings = {"gz", "zst"})
  void aCompressedFileThatWasCutIsFound(String ending) throws IOException {
    describe("", "");
    Path description = folder.resolve("datapackage.json");
    Files.writeString(
        description, Files.readString(description).replace("a.csv", "a.csv." + ending));
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    int last = 0;
    for (int part = 0; part < 3; part++) {
      last = all.size();
      StringBuilder rows = new StringBuilder(part == 0 ? "x\n" : "");
      for (int i = 0; i < 1000; i++) {
        rows.append(i * 7919 % 1000).append("\n");
      }
      ByteArrayOutputStream frame = new ByteArrayOutputStream();
      try (OutputStream out =
          ending.equals("gz") ? new GZIPOutputStream(frame) : new ZstdOutputStream(frame)) {
        out.write(rows.toString().getBytes(StandardCharsets.US_ASCII));
      }
      all.write(frame.toByteArray());
    }
    Path file = folder.resolve("a.csv." + ending);
    Files.write(file, all.toByteArray());
    assertEquals(List.of(), FolderCheck.check(folder, 1).findings());
    for (int cut : new int[] {last + 40, last + 200, all.size() - 1}) {
      Files.write(file, Arrays.copyOf(all.toByteArray(), cut));
      List<Finding> findings = FolderCheck.check(folder, 1).findings();
      assertTrue(
          findings.stream().anyMatch(one -> one.rule() == Rule.DAMAGED), cut + ": " + findings);
    }
  }

  @Test
  void numbersAreReadWithTheirSigns() throws IOException {
    describe(
        "",
        """
        {"name": "x", "type": "number", "decimals": 2, "decimalChar": ",", "groupChar": " ",
         "constraints": {"maximum": 2000}}""");
    assertEquals(List.of(), found("x\n1\n\"-1 234,56\"\n\"0,5\"\n2000\n"));
    List<Rule> rules =
        found("x\n1.5\n\"1,234\"\n\"2 000,01\"\n\"1,2,3\"\n").stream().map(Finding::rule).toList();
    assertEquals(
        List.of(Rule.NOT_NUMBER, Rule.TOO_MANY_DECIMALS, Rule.OUT_OF_RANGE, Rule.NOT_NUMBER),
        rules);
    describe(
        "",
        """
        {"name": "x", "type": "number", "decimalChar": ",",
         "constraints": {"enum": [0.5, "1,25"]}}""");
    assertEquals(List.of(), found("x\n\"0,5\"\n\"1,25\"\n"));
    assertEquals(Rule.NOT_IN_LIST, found("x\n0.5\n").get(0).rule());
    describe("", "{\"name\": \"x\", \"type\": \"number\", \"groupChar\": \".\"}");
    assertThrows(InvalidSchema.class, () -> found("x\n1\n"));
  }

  @Test
  void bytesThatAreNoTextAreFound() throws IOException {
    describe("", "");
    assertEquals(List.of(), found("x\né\n\"ç,è\"\n"));
    Finding latin = found("x\ne\né\n".getBytes(StandardCharsets.ISO_8859_1)).get(0);
    assertEquals(Rule.NOT_UTF8, latin.rule());
    assertEquals(2, latin.row());
  }

  @Test
  void aRowWithoutEndIsNotReadForEver() throws IOException {
    describe("", "");
    byte[] csv = new byte[(1 << 26) + 10];
    Arrays.fill(csv, (byte) 'y');
    System.arraycopy("x\nfirst\n".getBytes(StandardCharsets.US_ASCII), 0, csv, 0, 8);
    Finding one = found(csv).get(0);
    assertEquals(Rule.ROW_TOO_LONG, one.rule());
    assertEquals(2, one.row());
  }

  @Test
  void aPatternThatTakesAgesIsSaidToDoSo() throws IOException {
    describe("", "{\"name\":\"x\",\"constraints\":{\"pattern\":\"(.*a){15}b\"}}");
    assertEquals(Rule.PATTERN_TOO_SLOW, found("x\n" + "a".repeat(60) + "\n").get(0).rule());
    describe("", "{\"name\":\"x\",\"constraints\":{\"pattern\":\"(a|b)*\"}}");
    Finding deep = found("x\n" + "ab".repeat(100_000) + "\n").get(0);
    assertEquals(Rule.PATTERN_TOO_SLOW, deep.rule());
    assertTrue(deep.found().length() < 300, deep.found().length() + " characters");
    assertEquals(List.of(), found("x\nabba\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "ISO-8859-1, ;, 'x;y\né;1\n'",
    "windows-1252, '\t', 'x\ty\n€œ\t1\n'",
    "utf-16, ;, 'x;y\né😀;1\n'",
    "utf-8, |, '\uFEFFx|y\né|1\n'"
  })
  void otherDelimitersAndEncodingsAreRead(String encoding, String delimiter, String csv)
      throws IOException {
    String sign = delimiter.equals("\t") ? "\\t" : delimiter;
    describe(
        ",\"encoding\":\"%s\",\"dialect\":{\"delimiter\":\"%s\"}".formatted(encoding, sign),
        "{\"name\":\"x\",\"constraints\":{\"maxLength\":3}},{\"name\":\"y\",\"type\":\"integer\"}");
    assertEquals(List.of(), found(csv.getBytes(encoding)));
    assertEquals(
        Rule.TOO_LONG, found((csv + "1234" + delimiter + "1\n").getBytes(encoding)).get(0).rule());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"encoding\":\"klingon\"", "\"dialect\":{\"delimiter\":\"ab\"}"})
  void unknownDialectsAreRefused(String resource) throws IOException {
    describe("," + resource, "");
    InvalidSchema wrong = assertThrows(InvalidSchema.class, () -> found("x\n"));
    assertTrue(wrong.getMessage().contains("datapackage.json: a: "), wrong.getMessage());
  }

  /** One flaw is told once, and not for each row that points to what could not be read. */
  @Test
  void keysToATableThatCannotBeReadAreNoOrphans() throws IOException {
    Files.writeString(
        folder.resolve("datapackage.json"),
        """
        {"resources":[{"name":"a","path":"a.csv","schema":{"primaryKey":"id","fields":[
          {"name":"id"}]}},
         {"name":"b","path":"b.csv","schema":{"fields":[{"name":"a"}],
          "foreignKeys":[{"fields":"a","reference":{"resource":"a","fields":"id"}}]}}]}
        """);
    Files.writeString(folder.resolve("b.csv"), "a\n1\n2\n");
    assertEquals(
        List.of(Rule.OTHER_HEADER), found("key\n1\n").stream().map(Finding::rule).toList());
    assertEquals(List.of(Rule.OPEN_QUOTE), found("id\n\"1").stream().map(Finding::rule).toList());
    assertEquals(List.of(Rule.ORPHAN), found("id\n1\n").stream().map(Finding::rule).toList());
  }

  /** Rows that were cut off at the end of a line follow the schema all the same. */
  @Test
  void anotherFileThanTheOneThatWasDescribedIsFound() throws IOException {
    describe(",\"bytes\":6", "");
    assertEquals(List.of(), found("x\n1\n2\n"));
    assertEquals("bytes 4 / 6", found("x\n1\n").get(0).found());
    String md5 = "47b9fbb4b0cf0d7b5c7fbd3eef1cf2ab";
    describe(",\"bytes\":6,\"hash\":\"" + md5 + "\"", "");
    Finding other = found("x\n1\n3\n").get(0);
    assertEquals(Rule.OTHER_FILE, other.rule());
    assertTrue(other.found().startsWith("md5:"), other.found());
    describe(",\"hash\":\"" + other.found() + "\"", "");
    assertEquals(List.of(), found("x\n1\n3\n"));
    describe(",\"hash\":\"whirlpool:12\"", "");
    assertEquals(List.of(), found("x\n1\n3\n"));
  }

  @Test
  void aKeyMayPointToALaterRowOfItsTable() throws IOException {
    Files.writeString(
        folder.resolve("datapackage.json"),
        """
        {"resources":[{"name":"a","path":"a.csv","schema":{"primaryKey":"id","fields":[
          {"name":"id"},{"name":"head"}],
          "foreignKeys":[{"fields":"head","reference":{"resource":"","fields":"id"}}]}}]}
        """);
    assertEquals(List.of(), found("id,head\n1,2\n2,2\n3,1\n4,\n"));
    Finding orphan = found("id,head\n1,2\n2,2\n3,7\n4,1\n").get(0);
    assertEquals(new Finding("a", 3, "head", Rule.ORPHAN, "7"), orphan);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../a.csv",
        "/etc/passwd",
        "..",
        ".",
        "a\\u0000.csv",
        "b/../../a.csv",
      })
  void nothingOutsideTheFolderIsRead(String path) throws IOException {
    describe("", "");
    Path description = folder.resolve("datapackage.json");
    Files.writeString(description, Files.readString(description).replace("a.csv", path));
    InvalidSchema wrong = assertThrows(InvalidSchema.class, () -> found("x\n1\n"));
    assertTrue(wrong.getMessage().contains("a path inside the folder"), wrong.getMessage());
  }

  @Test
  void theFolderMayBeNamedFromWithin() throws IOException {
    describe("", "");
    found("x\n1\n");
    Path here = Path.of("").toAbsolutePath();
    Path relative = here.relativize(folder.toRealPath());
    for (Path name :
        List.of(relative, relative.resolve("."), folder.resolve("../" + folder.getFileName()))) {
      assertEquals(1, FolderCheck.check(name, 1).rows(), name.toString());
    }
  }

  @Test
  void aPipeIsNotWaitedFor() throws IOException, InterruptedException {
    describe("", "");
    Process made = new ProcessBuilder("mkfifo", folder.resolve("a.csv").toString()).start();
    assertEquals(0, made.waitFor());
    assertEquals(Rule.NO_FILE, FolderCheck.check(folder, 1).findings().get(0).rule());
    Path description = folder.resolve("datapackage.json");
    for (String[] command : new String[][] {{"mkfifo"}, {"ln", "-s", "/dev/zero"}}) {
      Files.delete(description);
      List<String> words = new ArrayList<>(List.of(command));
      words.add(description.toString());
      assertEquals(0, new ProcessBuilder(words).start().waitFor());
      assertThrows(InvalidSchema.class, () -> FolderCheck.check(folder, 1));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"resources\":[{\"name\":\"a\",\"path\":\"a.csv\",\"schema\":{\"fields\":[{\"name\":\"x\"}]}},{\"name\":\"a\",\"path\":\"b.csv\",\"schema\":{\"fields\":[{\"name\":\"x\"}]}}]} | two resources a",
        "{\"resources\":[{\"name\":\"a\",\"path\":\"a.csv\",\"schema\":{\"fields\":[{\"name\":\"x\"}],\"foreignKeys\":[{\"fields\":\"x\",\"reference\":{\"resource\":\"\",\"fields\":\"other\"}}]}}]} | a [other]",
        "{\"resources\":[{\"name\":\"a\",\"path\":\"a.csv\",\"schema\":{\"fields\":[{\"name\":\"x\"}],\"foreignKeys\":[{\"fields\":\"x\",\"reference\":{\"resource\":\"\",\"fields\":[\"x\",\"y\"]}}]}}]} | a [x, y]",
        "{\"resources\":[{\"name\":\"a\",\"path\":\"a.csv\",\"schema\":{\"fields\":[{\"name\":\"x\"}],\"inOrder\":[[\"x\"]]}}]} | pairs of fields, not [x]"
      })
  void aDescriptionThatDoesNotFitTogetherIsRefused(String json, String words) throws IOException {
    Files.writeString(folder.resolve("datapackage.json"), json);
    InvalidSchema wrong = assertThrows(InvalidSchema.class, () -> FolderCheck.check(folder, 1));
    assertTrue(wrong.getMessage().contains(words), wrong.getMessage());
  }

  @Test
  void aDescriptionAsDeepAsAWellIsRefused() throws IOException {
    Files.writeString(folder.resolve("datapackage.json"), "[".repeat(200_000));
    InvalidSchema wrong = assertThrows(InvalidSchema.class, () -> FolderCheck.check(folder, 1));
    assertTrue(wrong.getMessage().contains("datapackage.json"), wrong.getMessage());
  }
}
