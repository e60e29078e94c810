package fr.healthdatahub.samples;

import fr.healthdatahub.samples.export.Progress;
import fr.healthdatahub.samples.generate.Standard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Samples that are told in all standards, for tests. */
public final class Also {
  private Also() {}

  /** The people and stays of 2016 to 2018 without habits, in all standards. */
  public static SampleRequest request(long beneficiaries) {
    return Samples.named("snds")
        .request()
        .withSize(beneficiaries)
        .withYears(2016, 2018)
        .withHabits(Set.of())
        .withReport(false)
        .withAlso(EnumSet.allOf(Standard.class));
  }

  public static void write(SampleRequest request, Path folder) throws IOException {
    Samples.run(request).write(folder, Progress.NONE);
  }

  /** The files of all standards, by their path in the sample. */
  public static Map<String, byte[]> files(Path sample) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (Standard one : Standard.values()) {
      try (Stream<Path> found = Files.list(sample.resolve(one.word()))) {
        found.forEach(
            file -> {
              try {
                files.put(one.word() + "/" + file.getFileName(), Files.readAllBytes(file));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
      }
    }
    return files;
  }
}
