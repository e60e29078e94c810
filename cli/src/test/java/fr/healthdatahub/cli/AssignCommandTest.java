package fr.healthdatahub.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

class AssignCommandTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int assign(String csv, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("scores.csv"), csv);
    List<String> all = new ArrayList<>(List.of("assign", "--scores", file.toString()));
    all.addAll(List.of(more));
    all.add("--lang=en");
    return HubCommand.run(
        new Terminal(
            Map.of(),
            InputStream.nullInputStream(),
            new PrintWriter(out, true),
            new PrintWriter(err, true)),
        all.toArray(String[]::new));
  }

  private JsonNode line(int number) throws IOException {
    return new ObjectMapper().readTree(out.toString().split("\n")[number]);
  }

  @Test
  void printsEachDemandAndTheSums() throws IOException {
    String csv = ",d1,d2\na,10,9\nb,8,1\n";
    assertEquals(0, assign(csv, "--per-demand=1", "--load=1"), err::toString);
    assertEquals("d1", line(0).get("demand").asText());
    assertEquals("b", line(0).at("/experts/0/expert").asText());
    assertEquals(9, line(1).at("/experts/0/score").asDouble());
    assertEquals(17, line(2).get("total").asDouble());
    assertEquals(8, line(2).get("worst").asDouble());
  }

  @Test
  void theFairOneRaisesTheWorst() throws IOException {
    String csv = "id,d1,d2\na,10,5\nb,5,1\n";
    assertEquals(0, assign(csv, "--per-demand=1", "--load=1", "--fair"));
    assertEquals(5, line(2).get("worst").asDouble());
    assertTrue(line(2).get("proven").asBoolean());
  }

  @Test
  void filesWithDemandsInRowsAreTurned() throws IOException {
    assertEquals(0, assign(",a,b,c\nd1,1,2,3\n", "--per-demand=2", "--load=1", "--transposed"));
    assertEquals("d1", line(0).get("demand").asText());
    assertEquals(5, line(1).get("total").asDouble());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ",d1,d2\\na,1,1\\nb,1,1\\n | at --load 1 all experts together fill 2",
        ",d1\\na,1\\nb,\\n | the demand d1 needs 2 experts, and 1 may take it",
        ",d1,d2\\na,1,1\\nb,1,1\\nc,,\\nd,,\\n | of 4 places at most 2 can be filled"
      })
  void saysWhichConstraintMustGive(String csv, String told) throws IOException {
    assertEquals(1, assign(csv.replace("\\n", "\n"), "--per-demand=2", "--load=1"));
    String message = err.toString();
    assertTrue(message.contains("No assignment is possible"), message);
    assertTrue(message.contains(told), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | there are no scores",
        ",d1\\n | there are no scores",
        "a;b\\n | semicolons",
        "a\\n | one column only",
        ",d1,d1\\na,1,2\\n | the demand d1 was there before",
        ",d1\\na,1\\na,2\\n | the expert a was there before",
        ",d1\\na,1,2\\n | has 3 cells",
        ",d1\\na,x\\n | “x” is no number",
        ",d1\\na,NaN\\n | “NaN” is no number",
        ",d1\\na,1e30\\n | “1e30” is no number",
        ",d1\\n,1\\n | an id is empty"
      })
  void aWrongFileIsTold(String csv, String told) throws IOException {
    assertEquals(1, assign(csv.replace("\\n", "\n"), "--per-demand=1", "--load=1"));
    assertTrue(err.toString().contains(told), err::toString);
    assertEquals("", out.toString());
  }

  @Test
  void numbersBelowOneAreNoCommand() throws IOException {
    assertEquals(2, assign(",d\na,1\n", "--per-demand=0", "--load=1"));
    assertEquals(2, assign(",d\na,1\n", "--per-demand=1", "--load=0"));
    assertEquals(2, assign(",d\na,1\n", "--per-demand=x", "--load=1"));
  }
}
