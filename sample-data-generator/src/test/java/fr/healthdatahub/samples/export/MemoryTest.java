package fr.healthdatahub.samples.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {
  @TempDir Path folder;

  @Test
  void aHeapOf64MegabytesIsEnoughForHundredsOfMegabytes() throws Exception {
    Path out = folder.resolve("s");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                MemoryTest.class.getName(),
                out.toString())
            .inheritIO()
            .start();
    assertEquals(0, process.waitFor());
  }

  /** What the other process does. */
  public static void main(String[] args) throws IOException {
    Path out = Path.of(args[0]);
    WrittenSample summary = Specs.write(Specs.whole(5000), SampleFormat.CSV, out, 2);
    if (summary.bytes() < 150_000_000 || !Files.exists(out.resolve("datapackage.json"))) {
      System.exit(1);
    }
  }
}
