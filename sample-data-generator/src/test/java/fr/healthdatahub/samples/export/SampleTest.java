package fr.healthdatahub.samples.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.samples.generate.SampleSpec;
import fr.healthdatahub.samples.generate.SndsSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTest {
  private static final int PEOPLE = 500;

  @TempDir Path folder;

  private Path sample(String name, int threads) throws IOException {
    Path out = folder.resolve(name);
    Specs.write(Specs.whole(PEOPLE), SampleFormat.CSV, out, threads);
    return out;
  }

  @Test
  void theBytesDoNotDependOnThreads() throws IOException {
    Map<String, String> one = bytes(sample("one", 1));
    assertEquals(one, bytes(sample("two", 2)));
    assertEquals(one, bytes(sample("five", 5)));
    assertTrue(one.size() > 70, one.size() + " files");
  }

  @Test
  void theBytesDoNotDependOnLocaleAndTimeZone() throws IOException {
    Map<String, String> here = bytes(sample("here", 2));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertEquals(here, bytes(sample("there", 2)));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void shardsJoinedAreTheWhole() throws IOException {
    Path whole = sample("whole", 2);
    Path[] shards = new Path[3];
    for (int i = 0; i < shards.length; i++) {
      shards[i] = folder.resolve("shard" + i);
      Specs.write(Specs.shard(PEOPLE, i + 1, 3), SampleFormat.CSV, shards[i], 2);
    }
    try (Stream<Path> files = Files.list(whole)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".csv")).toList()) {
        String name = file.getFileName().toString();
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        boolean reference = name.matches("T_[A-Z]+\\d\\dE\\.csv");
        for (int i = 0; i < (reference ? 1 : shards.length); i++) {
          byte[] part = Files.readAllBytes(shards[i].resolve(name));
          int start = i == 0 ? 0 : afterHeader(part);
          joined.write(part, start, part.length - start);
        }
        assertArrayEquals(Files.readAllBytes(file), joined.toByteArray(), name);
      }
    }
  }

  private static int afterHeader(byte[] part) {
    int i = 0;
    while (part[i] != '\n') {
      i++;
    }
    return i + 1;
  }

  @Test
  void anotherSeedGivesOtherPeople() throws IOException {
    var spec = Specs.whole(100);
    var other = new SampleSpec(100, spec.from(), spec.to(), 43, spec.tables(), spec.habits(), 1, 1);
    Specs.write(spec, SampleFormat.CSV, folder.resolve("a"), 1);
    Specs.write(other, SampleFormat.CSV, folder.resolve("b"), 1);
    assertFalse(
        Arrays.equals(
            Files.readAllBytes(folder.resolve("a/IR_BEN_R.csv")),
            Files.readAllBytes(folder.resolve("b/IR_BEN_R.csv"))));
  }

  @Test
  void gzipHoldsTheSameRows() throws IOException {
    Path plain = sample("plain", 2);
    Path packed = folder.resolve("packed");
    Specs.write(Specs.whole(PEOPLE), SampleFormat.CSV_GZ, packed, 2);
    for (String table : new String[] {"ER_PRS_F", "IR_BEN_R", "T_MCO17B", "T_HAD18E"}) {
      try (InputStream in =
          new GZIPInputStream(Files.newInputStream(packed.resolve(table + ".csv.gz")))) {
        assertArrayEquals(
            Files.readAllBytes(plain.resolve(table + ".csv")), in.readAllBytes(), table);
      }
    }
  }

  @Test
  void onlyTheTablesThatAreAskedForAreWritten() throws IOException {
    var spec = Specs.whole(PEOPLE);
    var few =
        new SampleSpec(PEOPLE, 2016, 2018, 42, Set.of("IR_BEN_R", "T_MCOaaB"), spec.habits(), 1, 1);
    Path out = folder.resolve("few");
    Specs.write(few, SampleFormat.CSV, out, 2);
    Map<String, String> files = bytes(out);
    assertEquals(
        Set.of(
            "IR_BEN_R.csv",
            "T_MCO16B.csv",
            "T_MCO17B.csv",
            "T_MCO18B.csv",
            "datapackage.json",
            "croissant.json"),
        files.keySet());
    assertArrayEquals(
        Files.readAllBytes(sample("whole", 1).resolve("T_MCO17B.csv")),
        Files.readAllBytes(out.resolve("T_MCO17B.csv")));
  }

  @Test
  void whoCancelsLeavesNothing() throws IOException {
    Path out = folder.resolve("cancelled");
    Thread here = Thread.currentThread();
    assertThrows(
        CancellationException.class,
        () ->
            Specs.write(
                Specs.whole(20_000),
                SampleFormat.CSV,
                out,
                2,
                (done, total, rows, bytes) -> {
                  if (done == 5) {
                    here.interrupt();
                  }
                }));
    assertTrue(Thread.interrupted());
    assertEmpty();
  }

  @Test
  void aFailureLeavesNothing() throws IOException {
    assertThrows(
        IllegalStateException.class,
        () ->
            Specs.write(
                Specs.whole(PEOPLE),
                SampleFormat.CSV,
                folder.resolve("failed"),
                2,
                (done, total, rows, bytes) -> {
                  throw new IllegalStateException("as on a full disk");
                }));
    assertEmpty();
  }

  private void assertEmpty() throws IOException {
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(0, left.count());
    }
  }

  @Test
  void whatAKilledRunLeftIsReplaced() throws IOException {
    Path left = Files.createDirectory(folder.resolve(".again.partial"));
    Files.writeString(left.resolve("ER_PRS_F.csv"), "half");
    bytes(sample("again", 1));
    assertFalse(Files.exists(left));
  }

  @Test
  void aFolderThatIsNotEmptyIsRefusedAndKept() throws IOException {
    Path full = Files.createDirectory(folder.resolve("full"));
    Files.writeString(full.resolve("mine.txt"), "mine");
    assertThrows(FolderNotEmpty.class, () -> sample("full", 1));
    assertEquals("mine", Files.readString(full.resolve("mine.txt")));
  }

  @Test
  void twoRunsDoNotShareAFolder() throws IOException {
    Path out = folder.resolve("shared");
    try (PendingFolder first = PendingFolder.begin(out)) {
      assertThrows(FolderInUse.class, () -> sample("shared", 1));
      assertTrue(Files.isDirectory(first.path()));
    }
    assertEmpty();
  }

  @Test
  void anEstimateIsNearWhatIsWritten() throws IOException {
    Estimate estimate = Estimate.of(new SndsSource(Specs.whole(2000)), SampleFormat.CSV, 2);
    WrittenSample written =
        Specs.write(Specs.whole(2000), SampleFormat.CSV, folder.resolve("s"), 2);
    assertEquals(1, estimate.rows() / (double) written.rows(), 0.15);
    assertEquals(1, estimate.bytes() / (double) written.bytes(), 0.15);
  }

  /** SHA-256 of every file by name. */
  private static Map<String, String> bytes(Path sample) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.list(sample)) {
      for (Path file : files.toList()) {
        digests.put(file.getFileName().toString(), sha256(Files.readAllBytes(file)));
      }
    }
    return digests;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
