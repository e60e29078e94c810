package fr.healthdatahub.samples.generation;

import fr.healthdatahub.samples.export.WrittenFile;
import fr.healthdatahub.samples.export.WrittenSample;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The files of a written sample, with one ZIP of them all for browsers. */
final class GeneratedFiles {
  private static final LocalDateTime SAME_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private GeneratedFiles() {}

  /** Packs the folder of a sample and lists what is in it, the ZIP first. */
  static List<GeneratedFile> in(Path folder, String sample, WrittenSample written)
      throws IOException {
    Map<String, WrittenFile> tables =
        written.files().stream().collect(Collectors.toMap(WrittenFile::path, Function.identity()));
    List<Path> paths;
    try (Stream<Path> all = Files.list(folder)) {
      paths = all.filter(Files::isRegularFile).sorted().toList();
    }
    Path zip = folder.resolve(sample + ".zip");
    List<GeneratedFile> files = new ArrayList<>();
    pack(paths, zip);
    files.add(new GeneratedFile(zip.getFileName().toString(), Files.size(zip), null, digest(zip)));
    for (Path path : paths) {
      String name = path.getFileName().toString();
      WrittenFile table = tables.get(name);
      files.add(
          table == null
              ? new GeneratedFile(name, Files.size(path), null, digest(path))
              : new GeneratedFile(name, table.bytes(), table.rows(), table.sha256()));
    }
    return files;
  }

  private static void pack(List<Path> paths, Path zip) throws IOException {
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out)) {
      entries.setLevel(Deflater.BEST_SPEED);
      for (Path path : paths) {
        ZipEntry entry = new ZipEntry(path.getFileName().toString());
        entry.setTimeLocal(SAME_TIME);
        entries.putNextEntry(entry);
        Files.copy(path, entries);
        entries.closeEntry();
      }
    }
  }

  private static String digest(Path file) throws IOException {
    try (DigestInputStream in =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
