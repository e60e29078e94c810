package fr.healthdatahub.samples.generation;

import fr.healthdatahub.samples.export.Folders;
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

  /**
   * Packs the folder of a sample and lists what is in it, the ZIP of all first. Tables in a folder
   * are listed one by one; a folder of many small files, of images for instance, becomes one ZIP.
   */
  static List<GeneratedFile> in(Path folder, String sample, WrittenSample written)
      throws IOException {
    Map<String, WrittenFile> tables =
        written.files().stream().collect(Collectors.toMap(WrittenFile::path, Function.identity()));
    List<Path> entries;
    try (Stream<Path> all = Files.list(folder)) {
      entries = all.sorted().toList();
    }
    Path whole = folder.resolve(sample + ".zip");
    pack(folder, entries, whole);
    List<GeneratedFile> files = new ArrayList<>();
    files.add(file(whole));
    for (Path entry : entries) {
      String name = entry.getFileName().toString();
      List<WrittenFile> inside =
          written.files().stream().filter(file -> file.path().startsWith(name + "/")).toList();
      WrittenFile table = tables.get(name);
      if (!inside.isEmpty()) {
        inside.forEach(file -> files.add(table(file)));
      } else if (Files.isDirectory(entry)) {
        Path packed = folder.resolve(entry.getFileName() + ".zip");
        pack(folder, List.of(entry), packed);
        Folders.remove(entry); // Nobody can ask for one of its files.
        files.add(file(packed));
      } else if (table == null) {
        files.add(file(entry));
      } else {
        files.add(table(table));
      }
    }
    return files;
  }

  private static GeneratedFile table(WrittenFile file) {
    return new GeneratedFile(file.path(), file.bytes(), file.rows(), file.sha256());
  }

  private static GeneratedFile file(Path path) throws IOException {
    return new GeneratedFile(path.getFileName().toString(), Files.size(path), null, digest(path));
  }

  private static void pack(Path root, List<Path> entries, Path zip) throws IOException {
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream packed = new ZipOutputStream(out)) {
      packed.setLevel(Deflater.BEST_SPEED);
      for (Path entry : entries) {
        List<Path> paths;
        try (Stream<Path> all = Files.walk(entry)) {
          paths = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path path : paths) {
          ZipEntry one = new ZipEntry(root.relativize(path).toString());
          one.setTimeLocal(SAME_TIME);
          packed.putNextEntry(one);
          Files.copy(path, packed);
          packed.closeEntry();
        }
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
