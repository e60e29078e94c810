package fr.healthdatahub.challenges.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStoreTest {
  private static final byte[] CONTENT = "case_id,prediction\n".getBytes(StandardCharsets.UTF_8);

  @TempDir Path home;
  private FileStore files;

  @BeforeEach
  void open() {
    files = new FileStore(home);
  }

  @Test
  void draftThatIsNotKeptLeavesNothing() throws IOException {
    try (FileStore.Draft draft = files.draft()) {
      draft.stream().write(CONTENT);
      draft.sha256();
    }
    assertEquals(List.of(), files.storedBefore(Instant.MAX));
    assertEquals(0, files.removeDrafts());
  }

  @Test
  @DisplayName("S20 a stored file goes when nothing names it, and stays when something does")
  void fileGoesWhenNothingNamesIt() throws IOException {
    String sha256 = files.store(new ByteArrayInputStream(CONTENT)).sha256();
    assertFalse(files.removeUnless(sha256::equals, sha256, Instant.MAX));
    assertTrue(Files.exists(files.path(sha256)));
    assertTrue(files.removeUnless(named -> false, sha256, Instant.MAX));
    assertFalse(Files.exists(files.path(sha256)));
    assertFalse(files.removeUnless(named -> false, sha256, Instant.MAX));
  }

  @Test
  @DisplayName("S20 a file whose row is still to come stays, also when another request is refused")
  void fileInHandStays() throws IOException {
    String sha256;
    try (FileStore.Draft first = files.draft();
        FileStore.Draft second = files.draft()) {
      first.stream().write(CONTENT);
      second.stream().write(CONTENT);
      sha256 = first.keep().sha256();
      assertEquals(sha256, second.keep().sha256());
      second.close();
      second.close();
      assertFalse(files.removeUnless(named -> false, sha256, Instant.MAX));
    }
    assertTrue(files.removeUnless(named -> false, sha256, Instant.MAX));
  }

  @Test
  @DisplayName("S20 only files that are old enough are swept")
  void youngFilesStay() throws IOException {
    String sha256 = files.store(new ByteArrayInputStream(CONTENT)).sha256();
    Instant hourAgo = Instant.now().minus(Duration.ofHours(1));
    assertEquals(List.of(), files.storedBefore(hourAgo));
    assertFalse(files.removeUnless(named -> false, sha256, hourAgo));
    Files.setLastModifiedTime(files.path(sha256), FileTime.from(hourAgo.minusSeconds(1)));
    assertEquals(List.of(sha256), files.storedBefore(hourAgo));
    assertTrue(files.removeUnless(named -> false, sha256, hourAgo));
  }
}
