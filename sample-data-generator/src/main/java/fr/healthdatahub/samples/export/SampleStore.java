package fr.healthdatahub.samples.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Where the files of a sample are kept: a folder of this machine, or of a cluster. */
public interface SampleStore {
  /**
   * Makes a file, and the folders above it.
   *
   * @param path inside the sample, with / between folders; there is no such file yet
   */
  WritableByteChannel create(String path) throws IOException;

  /** Makes a file with all that is in it. */
  default void write(String path, byte[] content) throws IOException {
    try (WritableByteChannel file = create(path)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
    }
  }

  /** The files of a folder of this machine, which is not made again when it is gone. */
  static SampleStore of(Path folder) {
    return path -> {
      Path file = folder.resolve(path);
      Path parent = file.getParent();
      if (!parent.equals(folder) && Files.exists(folder)) {
        Files.createDirectories(parent);
      }
      return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    };
  }
}
