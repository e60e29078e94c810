package fr.healthdatahub.challenges.predictions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TruthFileTest {
  @Test
  void readsLabelsAndTheSplit() throws IOException {
    TruthFile file =
        TruthFile.labels(
            stream("split,id,label\nprivate,b,1\npublic,a,0\nprivate,c,2.5\n"), "id", "label");
    assertArrayEquals(new int[] {1}, file.publicRows());
    assertArrayEquals(new int[] {0, 2}, file.privateRows());
    assertEquals(2.5, file.truth().label(2));
    assertEquals(0, file.cases().find("b"));
  }

  @Test
  void withoutASplitEveryCaseIsPublic() throws IOException {
    TruthFile file = TruthFile.labels(stream("id,label\na,0\nb,1\n"), "id", "label");
    assertArrayEquals(new int[] {0, 1}, file.publicRows());
    assertArrayEquals(new int[0], file.privateRows());
  }

  @Test
  void readsTimesAndEvents() throws IOException {
    TruthFile file =
        TruthFile.survival(stream("id,time,event\na,3,1\nb,4.5,False\n"), "id", "time", "event");
    assertTrue(file.truth().isSurvival());
    assertTrue(file.truth().event(0));
    assertFalse(file.truth().event(1));
    assertEquals(4.5, file.truth().time(1));
  }

  @Test
  void findsDuplicatesInAnyOrder() {
    assertEquals(
        new Flaw("duplicate-id", 3, 0, "id", "b", null), flaw("id,label\nb,0\na,1\nb,1\n"));
  }

  @Test
  @DisplayName("S11 what is wrong with a truth is told without showing a label")
  void flawsShowNoLabel() {
    assertEquals(
        new Flaw("not-a-number", 2, 3, "label", null, null), flaw("id,label\na,0\nb,secret\n"));
    assertEquals(
        new Flaw("wrong-cell-count", 1, 2, null, null, null), flaw("id,label\na,0,secret\n"));
  }

  @Test
  void namesWhatElseIsWrong() {
    assertEquals("no-rows", flaw("id,label\n").code());
    assertEquals("missing-id", flaw("id,label\n,0\n").code());
    assertEquals("bad-id", flaw("id,label\n\"a\nb\",0\n").code());
    assertEquals("not-a-choice", flaw("id,label,split\na,0,hidden\n").code());
    assertEquals("missing-column", flaw("id,y\na,0\n").code());
  }

  private static Flaw flaw(String text) {
    return assertThrows(
            InvalidPredictions.class, () -> TruthFile.labels(stream(text), "id", "label"))
        .flaws()
        .get(0);
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }
}
