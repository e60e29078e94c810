package fr.healthdatahub.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.healthdatahub.samples.check.CheckReport;
import fr.healthdatahub.samples.check.FolderCheck;
import fr.healthdatahub.samples.export.SampleFormat;
import fr.healthdatahub.samples.generate.Standard;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandardsTest {
  private static final int PEOPLE = 500;

  @TempDir static Path folder;

  private static Map<String, byte[]> files;

  @BeforeAll
  static void write() throws IOException {
    Also.write(Also.request(PEOPLE).withThreads(1), folder.resolve("whole"));
    files = Also.files(folder.resolve("whole"));
  }

  private static void assertSame(Map<String, byte[]> others) {
    assertEquals(files.keySet(), others.keySet());
    files.forEach((name, bytes) -> assertArrayEquals(bytes, others.get(name), name));
  }

  @Test
  void theBytesDoNotDependOnThreads() throws IOException {
    assertEquals(15, files.size());
    for (int threads : new int[] {2, 5}) {
      Path out = folder.resolve("threads" + threads);
      Also.write(Also.request(PEOPLE).withThreads(threads), out);
      assertSame(Also.files(out));
    }
  }

  @Test
  void shardsJoinedAreTheWhole() throws IOException {
    Map<String, ByteArrayOutputStream> joined = new TreeMap<>();
    for (int i = 1; i <= 3; i++) {
      Path out = folder.resolve("shard" + i);
      Also.write(Also.request(PEOPLE).withShard(i, 3), out);
      for (Map.Entry<String, byte[]> file : Also.files(out).entrySet()) {
        int start = i > 1 && file.getKey().startsWith("omop/") ? afterHeader(file.getValue()) : 0;
        if (i == 1 || !file.getKey().equals("omop/cdm_source.csv")) {
          joined
              .computeIfAbsent(file.getKey(), name -> new ByteArrayOutputStream())
              .write(file.getValue(), start, file.getValue().length - start);
        }
      }
    }
    files.forEach((name, bytes) -> assertArrayEquals(bytes, joined.get(name).toByteArray(), name));
  }

  private static int afterHeader(byte[] file) {
    int i = 0;
    while (file[i] != '\n') {
      i++;
    }
    return i + 1;
  }

  @Test
  void theTablesOfTheSampleAreTheSameWithout() throws IOException {
    Path out = folder.resolve("without");
    Also.write(Also.request(PEOPLE).withAlso(Set.of()), out);
    for (String table : List.of("ER_PRS_F", "ER_PHA_F", "T_MCO17B", "T_SSR17D", "KI_CCI_R")) {
      Path file = Path.of(table + ".csv");
      assertEquals(-1, Files.mismatch(out.resolve(file), folder.resolve("whole").resolve(file)));
    }
  }

  @Test
  void theCheckFindsNothingWrong() throws IOException {
    CheckReport report = FolderCheck.check(folder.resolve("whole"), 2);
    assertEquals(List.of(), report.findings());
  }

  @Test
  void jsonIsCompressedButNeverParquet() throws IOException {
    Path packed = folder.resolve("packed");
    Also.write(Also.request(PEOPLE).withFormat(SampleFormat.CSV_GZ), packed);
    try (InputStream in =
        new GZIPInputStream(Files.newInputStream(packed.resolve("fhir/Condition.ndjson.gz")))) {
      assertArrayEquals(files.get("fhir/Condition.ndjson"), in.readAllBytes());
    }
    Path parquet = folder.resolve("parquet");
    Also.write(Also.request(PEOPLE).withFormat(SampleFormat.PARQUET), parquet);
    assertArrayEquals(
        files.get("fhir/Condition.ndjson"),
        Files.readAllBytes(parquet.resolve("fhir/Condition.ndjson")));
  }

  @Test
  void smallerSamplesHaveNoOtherStandards() {
    SampleRequest request =
        Samples.named("emergency-visits").request().withAlso(Set.of(Standard.OMOP));
    InvalidRequest refusal = assertThrows(InvalidRequest.class, () -> Samples.run(request));
    assertEquals(InvalidRequest.Rule.ALSO, refusal.rule());
  }
}
