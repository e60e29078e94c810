package fr.healthdatahub.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.healthdatahub.samples.SampleInfo;
import fr.healthdatahub.samples.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerateCommandTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int hub(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return HubCommand.run(
        new Terminal(
            Map.of(),
            InputStream.nullInputStream(),
            new PrintWriter(out, true),
            new PrintWriter(err, true)),
        arguments);
  }

  private int generate(String... more) {
    List<String> all =
        new ArrayList<>(
            List.of("generate", "snds", "--out", folder.resolve("s").toString(), "--lang=en"));
    all.addAll(List.of(more));
    return hub(all.toArray(String[]::new));
  }

  @Test
  void whatIsGeneratedIsValid() throws IOException {
    assertEquals(
        0,
        generate("--beneficiaries", "200", "--from", "2019", "--to", "2020", "--json"),
        err::toString);
    JsonNode told = new ObjectMapper().readTree(out.toString());
    assertTrue(told.get("rows").asLong() > 10_000);
    assertTrue(Files.exists(folder.resolve("s/T_MCO19B.csv")));
    assertTrue(Files.exists(folder.resolve("s/fidelity.html")));
    assertEquals(0, hub("check", folder.resolve("s").toString(), "--lang=fr"), out::toString);
    assertTrue(out.toString().startsWith("Tout est conforme"), out.toString());
  }

  @Test
  void otherStandardsStandInFoldersBeside() throws IOException {
    assertEquals(
        0, generate("--beneficiaries=50", "--tables=IR_BEN_R", "--also=fhir,omop"), err::toString);
    assertEquals(51, Files.readAllLines(folder.resolve("s/omop/person.csv")).size());
    assertEquals(50, Files.readAllLines(folder.resolve("s/fhir/Patient.ndjson")).size());
    assertEquals(0, hub("check", folder.resolve("s").toString()), out::toString);
    String to = folder.resolve("other").toString();
    assertEquals(2, hub("generate", "pacemakers", "--also=omop", "--out", to, "--lang=fr"));
    assertTrue(err.toString().startsWith("--also ne vaut que pour snds"), err.toString());
  }

  @Test
  void whatIsWrongIsSaidWithTableRowColumnAndRule() throws IOException {
    generate("--beneficiaries", "50", "--tables", "IR_BEN_R", "--no-report");
    Path file = folder.resolve("s/IR_BEN_R.csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.set(2, lines.get(2).replaceFirst("^SYN[^,]*", "").replaceFirst("1600-01-01", "soon"));
    Files.write(file, lines);
    assertEquals(1, hub("check", folder.resolve("s").toString(), "--lang=en"));
    assertTrue(
        out.toString().contains("IR_BEN_R, row 2, column BEN_NIR_PSA: the cell is empty"),
        out.toString());
    assertTrue(
        out.toString()
            .contains("IR_BEN_R, row 2, column BEN_DCD_DTE: “soon” is not a date of this format"),
        out.toString());
  }

  @Test
  void onlyWhatExistsIsListed() {
    assertEquals(0, hub("generate", "--list", "--lang=en"));
    assertTrue(out.toString().startsWith("snds  "), out.toString());
    List<String> names = out.toString().lines().map(line -> line.split(" ", 2)[0]).toList();
    List<String> all = new ArrayList<>(Samples.all().stream().map(SampleInfo::name).toList());
    all.add("from-schema");
    assertEquals(all, names);
  }

  @Test
  void aSampleOfASchemaIsValid() throws IOException {
    Path schema = folder.resolve("mine.json");
    Files.writeString(
        schema,
        "{\"primaryKey\":\"id\",\"fields\":[{\"name\":\"id\",\"type\":\"integer\"},{\"name\":\"t\"}]}");
    String to = folder.resolve("s").toString();
    assertEquals(
        0,
        hub("generate", "from-schema", "--schema", schema.toString(), "--rows=3000", "--out", to),
        err::toString);
    assertEquals(3001, Files.readAllLines(folder.resolve("s/mine.csv")).size());
    assertEquals(0, hub("check", to), out::toString);
  }

  @Test
  void aWrongSchemaIsNamedWithItsPlace() throws IOException {
    Path schema = folder.resolve("mine.json");
    Files.writeString(schema, "{\"fields\":[{\"name\":\"id\",\"type\":\"number of things\"}]}");
    String[] arguments = {
      "generate", "from-schema", "--schema", schema.toString(), "--out", "x", "--lang=fr"
    };
    assertEquals(2, hub(arguments));
    assertTrue(
        err.toString()
            .startsWith("mine.json, /fields/0 : id a le type number of things ; connus : string"),
        err.toString());
    assertEquals(2, hub("generate", "from-schema", "--out", "x", "--lang=en"));
    assertTrue(err.toString().contains("--schema"), err.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "--tables, ER_XYZ_F, There is no table called ER_XYZ_F. Known: ER_PRS_F",
    "--from, 1999, '--from must be a year from 2015 to 2025, not 1999.'",
    "--to, soon, '--to must be a whole number, not “soon”.'",
    "--to, 2016, --from 2018 comes after --to 2016.",
    "--format, xlsx, 'There is no format called xlsx. Known: csv, csv.gz'",
    "--beneficiaries, 0, '--size must be between 1 and 68,000,000'",
    "--beneficiaries, 1000000000000, '--size must be between 1 and 68,000,000'",
    "--shard, 4/3, '--shard must be like 1/3'",
    "--threads, 0, '--threads must be between 1 and 256, not 0.'",
    "--also, hl7, 'There is no standard called hl7. Known: fhir, omop'",
    "--without, sorrow, 'There is no habit called sorrow. Known: several-pseudonyms'"
  })
  void aWrongOptionIsNamedAndNothingIsWritten(String option, String value, String words) {
    assertEquals(2, generate(option, value), err::toString);
    assertTrue(err.toString().startsWith(words), err.toString());
    assertFalse(Files.exists(folder.resolve("s")));
  }

  @Test
  void anUnknownSampleIsNamed() {
    assertEquals(2, hub("generate", "sarcoma", "--out", "x", "--lang=fr"));
    assertTrue(err.toString().startsWith("Pas d'échantillon sarcoma. Connus : snds"));
  }

  @Test
  void whatNoDiskCanHoldIsRefused() {
    assertEquals(1, generate("--beneficiaries", "68000000", "--from", "2015", "--to", "2025"));
    assertTrue(err.toString().startsWith("This sample would have about "), err.toString());
    assertFalse(Files.exists(folder.resolve("s")));
  }

  @Test
  void aFolderThatIsNotEmptyIsKept() throws IOException {
    Path mine = Files.createDirectory(folder.resolve("s")).resolve("mine.txt");
    Files.writeString(mine, "mine");
    assertEquals(1, generate("--beneficiaries", "10"));
    assertTrue(err.toString().contains("has something in it"), err.toString());
    assertEquals("mine", Files.readString(mine));
  }

  @Test
  void aFolderWithoutDescriptionCannotBeChecked() {
    assertEquals(1, hub("check", folder.toString(), "--lang=en"));
    assertTrue(err.toString().contains("there is no datapackage.json"), err.toString());
    assertEquals(1, hub("check", "no-such-folder", "--lang=en"));
    assertTrue(err.toString().startsWith("There is no folder no-such-folder"), err.toString());
  }
}
