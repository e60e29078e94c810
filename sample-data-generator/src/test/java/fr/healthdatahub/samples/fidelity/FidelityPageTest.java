package fr.healthdatahub.samples.fidelity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.samples.SampleRequest;
import fr.healthdatahub.samples.Samples;
import fr.healthdatahub.samples.export.Progress;
import fr.healthdatahub.samples.schema.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FidelityPageTest {
  @TempDir static Path folder;

  private static String page;
  private static String french;
  private static String english;

  @BeforeAll
  static void write() throws IOException {
    SampleRequest request = Samples.named("snds").request().withSize(300).withYears(2019, 2020);
    Samples.run(request).write(folder.resolve("s"), Progress.NONE);
    page = Files.readString(folder.resolve("s/fidelity.html"));
    int half = page.indexOf("<section lang=\"en\">");
    french = page.substring(page.indexOf("<section lang=\"fr\">"), half);
    english = page.substring(half);
  }

  @Test
  void bothLanguagesSayTheSame() {
    assertTrue(french.contains("<h1>Fidélité de l’échantillon</h1>"));
    assertTrue(english.contains("<h1>Fidelity of the sample</h1>"));
    assertEquals(count(french, "<tr>"), count(english, "<tr>"));
    assertEquals(count(french, "<svg "), count(english, "<svg "));
    assertEquals(count(french, "<rect "), count(english, "<rect "));
    assertFalse(french.contains("Sample"), "French has French words only");
    assertFalse(english.contains("chantillon"), "English has English words only");
  }

  @Test
  void filesAreNotNamedInSentences() {
    assertFalse(page.contains(".csv"));
  }

  @Test
  void everyChartHasNamedAxes() {
    assertEquals(count(english, "<svg "), count(english, ">Share, in %</text>"));
    assertTrue(count(english, ">Age in years</text>") >= 3);
    assertTrue(count(english, ">Department</text>") >= 5);
  }

  @Test
  void noDifferenceIsMinusZero() {
    Marginal near =
        new Marginal(
            "near",
            new Label("Près", "Near"),
            Label.NONE,
            List.of(),
            List.of(new Label("toutes", "all")),
            new double[] {99.9},
            new double[] {100},
            Label.NONE,
            Label.NONE);
    String report = FidelityPage.of(List.of(near));
    assertTrue(report.contains(">0%"), report);
    assertTrue(report.contains(">0\u00a0%"), report);
    assertTrue(report.contains(">99,9"), "French decimals");
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
