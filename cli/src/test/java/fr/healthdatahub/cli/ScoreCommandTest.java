package fr.healthdatahub.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ScoreCommandTest {
  private final Locale usual = Locale.getDefault();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir Path folder;

  @BeforeEach
  void speakEnglish() {
    Locale.setDefault(Locale.ENGLISH);
  }

  @AfterEach
  void speakAsBefore() {
    Locale.setDefault(usual);
  }

  @Test
  void printsScoresInFullPrecisionInTheOrderAskedFor() throws IOException {
    assertEquals(
        0,
        score(
            "brier,roc_auc",
            "id,label\na,0\nb,0\nc,1\nd,1\n",
            "id,prediction\nd,0.8\na,0.1\nb,0.4\nc,0.35\n"));
    assertEquals(
        "{\"rows\":4,\"scores\":{\"brier\":0.158125,\"roc_auc\":0.75}}",
        out.toString().strip().replace("0.15812500000000002", "0.158125"));
    assertEquals("", err.toString());
  }

  @Test
  void namesOfColumnsCanBeGiven() throws IOException {
    assertEquals(
        0,
        score(
            "mae",
            "case_id,progression\na,1\nb,2\n",
            "case_id,p\na,1\nb,3\n",
            "--id=case_id",
            "--label=progression",
            "--prediction=p"));
    assertEquals("{\"rows\":2,\"scores\":{\"mae\":0.5}}", out.toString().strip());
  }

  @Test
  void scoresSurvival() throws IOException {
    assertEquals(
        0,
        score(
            "c_index",
            "id,days,death\na,1,1\nb,2,1\nc,2,1\nd,2,0\ne,3,0\n",
            "id,prediction\na,5\nb,4\nc,1\nd,3\ne,2\n",
            "--time=days",
            "--event=death"));
    assertEquals("{\"rows\":5,\"scores\":{\"c_index\":0.75}}", out.toString().strip());
  }

  @Test
  void namesRowLineAndColumnOfFlaws() throws IOException {
    assertEquals(1, score("mae", "id,label\na,1\nb,2\n", "id,prediction\na,oops\nb,2\nx,1\n"));
    String text = err.toString();
    assertTrue(text.contains("predictions.csv cannot be used (2 flaws)"), text);
    assertTrue(text.contains("row 1 (line 2): prediction is not a number"), text);
    assertTrue(text.contains("row 3 (line 4): id x is not one of the cases"), text);
    assertEquals("", out.toString());
  }

  @Test
  void speaksFrench() throws IOException {
    Locale.setDefault(Locale.FRENCH);
    assertEquals(1, score("mae", "id,label\na,1\nb,2\n", "id,prediction\na,\"0,5\"\nb,2\n"));
    assertTrue(err.toString().contains("un point décimal, pas une virgule"), err.toString());
  }

  @Test
  void saysWhyAMetricHasNoValue() throws IOException {
    assertEquals(1, score("roc_auc", "id,label\na,1\nb,1\n", "id,prediction\na,1\nb,2\n"));
    assertTrue(err.toString().contains("the truth holds one class only"), err.toString());
    assertEquals(1, score("spearman", "id,label\na,1\nb,2\n", "id,prediction\na,1\nb,1\n"));
    assertTrue(err.toString().contains("all predictions are equal"), err.toString());
  }

  @Test
  void wrongOptionsExitWithTwo() throws IOException {
    assertEquals(2, score("auc", "id,label\na,1\n", "id,prediction\na,1\n"));
    assertTrue(err.toString().contains("There is no metric called auc. Known: roc_auc"));
    assertEquals(2, score("c_index,mae", "id,label\na,1\n", "id,prediction\na,1\n"));
    assertEquals(2, execute("--metric", "mae"));
  }

  @Test
  void aMissingFileIsNamed() {
    Path missing = folder.resolve("missing.csv");
    assertEquals(1, execute("--metric=mae", "--truth=" + missing, "--predictions=" + missing));
    assertTrue(err.toString().contains("There is no file " + missing), err.toString());
  }

  @Test
  void bothLanguagesHaveAllWords() throws IOException {
    assertEquals(words("score").keySet(), words("score_fr").keySet());
  }

  private static Properties words(String name) throws IOException {
    Properties words = new Properties();
    try (InputStream in = ScoreCommand.class.getResourceAsStream(name + ".properties")) {
      words.load(in);
    }
    return words;
  }

  private int score(String metrics, String truth, String predictions, String... more)
      throws IOException {
    Path truthFile = Files.writeString(folder.resolve("truth.csv"), truth);
    Path predictionsFile = Files.writeString(folder.resolve("predictions.csv"), predictions);
    String[] arguments = new String[more.length + 3];
    arguments[0] = "--metric=" + metrics;
    arguments[1] = "--truth=" + truthFile;
    arguments[2] = "--predictions=" + predictionsFile;
    System.arraycopy(more, 0, arguments, 3, more.length);
    return execute(arguments);
  }

  private int execute(String... arguments) {
    return new CommandLine(new ScoreCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }
}
