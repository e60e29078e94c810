package fr.healthdatahub.samples.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.samples.Samples;
import fr.healthdatahub.samples.export.Progress;
import fr.healthdatahub.samples.export.WrittenSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedFilesTest {
  @TempDir Path folder;

  /** What somebody's files take is counted by this list: nothing may lie there beside it. */
  @Test
  void theListIsAllThatLiesThere() throws IOException {
    Path sample = folder.resolve("mammograms");
    WrittenSample written =
        Samples.run(Samples.named("mammograms").request().withSize(3)).write(sample, Progress.NONE);
    Map<String, Long> listed =
        GeneratedFiles.in(sample, "mammograms", written).stream()
            .collect(Collectors.toMap(GeneratedFile::name, GeneratedFile::bytes));
    Map<String, Long> there = new TreeMap<>();
    try (Stream<Path> files = Files.walk(sample)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        there.put(sample.relativize(file).toString(), Files.size(file));
      }
    }
    assertEquals(there, new TreeMap<>(listed));
    assertTrue(there.get("mammograms.zip") > 1_000_000, there.toString());
  }
}
