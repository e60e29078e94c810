package fr.healthdatahub.samples.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders that appear when they are complete, or not at all. */
class PendingFolderTest {
  private static final int PEOPLE = 300;

  @TempDir Path folder;

  private void write(Path out, Progress progress) throws IOException {
    Specs.write(Specs.whole(PEOPLE), SampleFormat.CSV, out, 1, progress);
  }

  /** As somebody who tidies up does. */
  @ParameterizedTest
  @ValueSource(strings = {".", "IR_BEN_R.csv", "ER_PRS_F.csv"})
  void whatWasRemovedMeanwhileIsMissed(String removed) throws IOException {
    Path out = folder.resolve("sample");
    Path partial = folder.resolve(".sample.partial");
    assertThrows(
        NoSuchFileException.class,
        () ->
            write(
                out,
                (done, total, rows, bytes) -> {
                  if (done == 2) {
                    remove(partial.resolve(removed).normalize());
                  }
                }));
    assertFalse(Files.exists(out));
    assertEmpty();
  }

  private static void remove(Path gone) {
    try {
      Folders.remove(gone);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aLinkStaysAndItsFolderIsFilled() throws IOException {
    Path real = Files.createDirectories(folder.resolve("disk/real"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);
    write(link, Progress.NONE);
    assertTrue(Files.isSymbolicLink(link));
    assertTrue(Files.exists(real.resolve("datapackage.json")));
  }

  @Test
  void aLinkToNothingIsRefusedAndKept() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nothing"));
    assertThrows(FolderUnusable.class, () -> write(link, Progress.NONE));
    assertTrue(Files.isSymbolicLink(link));
  }

  /** Whoever may write beside us cannot have us write elsewhere. */
  @Test
  void aLockThatIsALinkIsNotFollowed() throws IOException {
    Path victim = folder.resolve("victim");
    Path lock = Files.createSymbolicLink(folder.resolve(".sample.lock"), victim);
    assertThrows(IOException.class, () -> write(folder.resolve("sample"), Progress.NONE));
    assertFalse(Files.exists(victim));
    Files.delete(lock);
  }

  private void assertEmpty() throws IOException {
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(0, left.count());
    }
  }
}
